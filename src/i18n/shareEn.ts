/** The words of sharing and of links that are opened, in English; `en.ts` holds them. */

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const shareEn = {
  title: 'Share',
  close: 'Close',
  link: 'Link',
  copy: 'Copy link',
  copied: 'Link copied: samples, W, step and view are inside',
  notCopied: 'This browser does not let the page copy. The link is selected: copy it from there.',
  /** `length` is text: it may be grouped. */
  length: (length: string) => `${length} characters.`,
  holds: (samples: string, N: number, K: number) => `${samples} ${plural(N, 'sample', 'samples')} of ${K} classes`,
  settings: (eta: string, bias: boolean) => `η = ${eta}, ${bias ? 'with bias' : 'without bias'}`,
  moment: (t: string) => `W at step ${t}`,
  view: 'this view',
  inside: (parts: readonly string[]) => `In it: ${parts.join('; ')}.`,
  stored: 'Nothing is stored anywhere: all of it stands after the #.',
  playing: (t: string) => `Descent goes on; the link shows step ${t}.`,
  qr: 'QR code of the link',
  noQr: 'The link is too long for a QR code.',
  tooLong: (length: string, limit: string) =>
    `Too much for a link: it would have ${length} characters, and at most ${limit} can be opened. A session file holds all of it.`,
  reach: {
    disk: 'This page is a file on this computer: a phone cannot open its address. Share it from where the lab is served.',
    device:
      'This address leads to this computer only: a phone cannot open it. Share from the address that npm start -- --host prints, or from where the lab is hosted.',
  },
  file: 'The session file also holds the risks so far.',
  saveFile: 'Save the session file',
  paper: 'One page of A4: plane, curve, W, G and the selected sample.',
  print: 'Print a hand-out',
  notLoaded: 'This part of the page could not be loaded. Reload the page to try again.',
  opened: 'You opened a shared link. Your own work is kept:',
  other: 'What was shown before is kept:',
  back: 'Back to it',
  damaged: (why: string) => `This link is damaged: ${why}.`,
  incomplete: 'a part of it is missing or was changed',
  unfit: (where: string) => `${where} does not fit`,
  beyond: (what: string) => `it has ${what}`,
  long: (length: string, limit: string) =>
    `This link is too long: ${length} characters, and at most ${limit} can be read.`,
  newer: 'This link was made with a newer version of Softmax Lab.',
  unopened: 'This link could not be opened: a part of the page did not load.',
  copyText: 'Copy the link text',
  textCopied: 'Copied',
  startFresh: 'Start fresh',
  dismiss: 'Dismiss',
};

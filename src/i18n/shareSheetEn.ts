/** The words of the sheet Share, in English. They come with it. */

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const shareSheetEn = {
  link: 'Link',
  copy: 'Copy link',
  copied: 'Link copied: samples, W, step and view are inside',
  copiedBare: 'Link copied: samples and settings are inside',
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
  file: 'The session file also holds the risks so far.',
  saveFile: 'Save the session file',
  paper: 'One page of A4: plane, curve, W, G and the selected sample.',
  print: 'Print a hand-out',
  bare: 'Something is hidden on the page, so the link and the file hold samples and settings alone, W₀ included.',
  embed: 'In a page of your own:',
  copyEmbed: 'Copy embed code',
  embedCopied: 'Code copied',
  embedNotCopied: 'This browser does not let the page copy. Copy the code from here:',
};

/** The words of links that are opened, in English; `en.ts` holds them. `shareSheetEn.ts` has those of the sheet. */
export const shareEn = {
  title: 'Share',
  close: 'Close',
  reach: {
    disk: 'This page is a file on this computer: a phone cannot open its address. Share it from where the lab is served.',
    device:
      'This address leads to this computer only: a phone cannot open it. Share from the address that npm start -- --host prints, or from where the lab is hosted.',
  },
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

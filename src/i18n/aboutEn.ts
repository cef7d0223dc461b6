/** The sheet that says what the app is. Fetched with it. */
export const aboutEn = {
  title: 'About',
  purpose:
    'Softmax Lab shows softmax regression learn. Every number on the page is computed here, in double precision.',
  version: (version: string) => `Version ${version}, MIT licence.`,
  local: 'Nothing you do here is sent anywhere.',
  fonts: 'Letters: Source Serif 4 and Source Sans 3, SIL Open Font License 1.1.',
  notices: 'Licence notices',
};

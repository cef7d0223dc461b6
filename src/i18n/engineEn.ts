/** What became of the trainer, in English; `en.ts` holds these words. */
export const engineEn = {
  restarted: (t: string) => `The training engine was restarted at step ${t}; nothing was lost.`,
  onPage: 'Background work is blocked in this browser, so the page itself does the training.',
  travelling: (t: string) => `Computing step ${t} again`,
  stay: 'Stop',
  startAgain: 'Start the engine again',
  continueFrom: (t: string) => `Continue from step ${t}`,
};

/** What became of the trainer, in English; `en.ts` holds these words. */
export const engineEn = {
  restarted: (t: string) => `The training engine was restarted at step ${t}; nothing was lost.`,
  onPage: 'Background work is blocked in this browser, so the page itself does the training.',
  otherKernel: (kernel: string) =>
    `This run was computed with the kernel “${kernel}”, which is not to be had here: further steps use the other one, from a new base, and may differ in their last digits.`,
  travelling: (t: string) => `Computing step ${t} again`,
  stay: 'Stop',
  startAgain: 'Start the engine again',
  continueFrom: (t: string) => `Continue from step ${t}`,
};

/** The words for what is kept in the browser, and for a screen that failed; `en.ts` holds them. */
export const keepEn = {
  unsaved: 'Not saved on this computer: its browser storage is full or blocked.',
  damaged: 'Some of the work kept on this computer is damaged and could not be read.',
  saveDamaged: 'Save what was found',
  dismiss: 'Dismiss',
  earlier: 'Your last work is kept on this computer.',
  continue: 'Continue where you left off',
  setAside: 'Your own work is kept.',
  goBack: 'Go back to it',
  failed: {
    title: 'This screen ran into an error',
    kept: (step: string, samples: string) => `Your work is still here: step ${step}, N = ${samples}.`,
    saved: ' It is also kept on this computer.',
    unsaved: ' It is not saved on this computer. Save it before you go on.',
    reload: 'Reload',
    reloadHint: 'opens the page again with this work',
    fresh: 'Start fresh',
    freshHint: 'opens Iris petals; this work stays one click away',
    freshAnyway: 'Start fresh without it',
    freshAnywayHint: 'this work is not saved and will be gone',
    saveHint: 'downloads this work as a file',
  },
};

/** What is said of files that leave and arrive, and of new versions of the app. */
export const filesEn = {
  exporting: {
    python: 'The experiment in Python',
    title: 'Export',
    data: 'Data',
    history: 'Risk history',
    matrices: 'W and G',
    width: 'Picture width',
    pixels: (width: number) => `${width} px`,
    as: (what: string, format: string) => `${what} as ${format}`,
    titled: (app: string, what: string) => `${app}: ${what}`,
    bare: 'Something is hidden on the page, so no R, W or G is exported.',
    failed: 'This browser could not make the picture. A smaller width may help.',
    samples: (N: string) => `${N} samples`,
    correct: (correct: string, N: string) => `${correct} of ${N} correct`,
  },
  drop: {
    hint: 'Drop data to preview it, or a session to open it',
    folder: 'A folder cannot be opened; drop one file.',
    many: (count: number) => `${count} files were dropped; drop one file.`,
    none: 'Nothing that was dropped is a file; drop one file.',
    empty: 'This file is empty.',
  },
  update: { ready: 'A new version is ready.', reload: 'Reload', later: 'Later' },
};

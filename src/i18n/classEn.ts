/** Words of the menu of a class; they come with it. */
export const classEn = {
  name: 'Name',
  nameOf: (letter: string) => `Name of class ${letter}`,
  tooLong: (limit: string) => `A name has at most ${limit} characters. The old one stays.`,
  remove: (letter: string) => `Remove class ${letter}`,
  hasSamples: (count: number) =>
    count === 1
      ? 'Its sample must be deleted or relabelled first.'
      : `Its ${count} samples must be deleted or relabelled first.`,
  fewest: (count: number) => `There are always at least ${count} classes.`,
};

export type ClassMessages = typeof classEn;

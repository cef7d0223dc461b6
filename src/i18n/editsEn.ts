/** What edits did, for a screen reader. They are loaded with the first edit. */

export const editsEn = {
  replaced: (count: number) => (count === 1 ? '1 row pasted' : `${count} rows pasted`),
  placed: (n: string, name: string, at: string) => `Placed sample ${n}, ${name}, at ${at}`,
  moved: (n: string, name: string, at: string) => `Moved sample ${n}, ${name}, to ${at}`,
  relabelled: (n: string, name: string) => `Sample ${n} is now ${name}`,
  deleted: (n: string, name: string, at: string) => `Deleted sample ${n}, ${name}, at ${at}`,
  classAdded: (name: string) => `Added class ${name}`,
  classRenamed: (letter: string, name: string) => `Class ${letter} is now called ${name}`,
  classRemoved: (name: string) => `Removed class ${name}`,
};

export type EditMessages = typeof editsEn;

/** Words of the line at the foot of Explore. */

export const hintsEn = {
  what: 'Softmax regression learns to tell the classes apart: press Play',
  placed: (n: string) => `Sample ${n} was placed`,
  keys: 'keys',
  drag: 'Drag a sample to move it',
  classKeys: 'class',
  play: 'play',
  step: 'step',
  space: 'Space',
};

export type HintsMessages = typeof hintsEn;

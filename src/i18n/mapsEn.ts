/** Words of the feature maps; they come with their switch. */
export const mapsEn = {
  features: 'Features',
  names: ['linear', '+ squares', '+ cubic'] as readonly [string, string, string],
  restarts: 'Starts again at t = 0 with W = 0 and keeps this run beside it. Undo brings all back.',
  needsTwo: (F: number) => `Squares and cubes are made of two features; these samples have ${F}.`,
  large: 'With these samples, products would go beyond 10⁷: standardise first.',
  /** Before z_A = z_B and after it; `dimensions` without the bias. With more than two classes it is z_i = z_j. */
  flat: (degree: 2 | 3, dimensions: number, K: number): readonly [string, string, string, string] => [
    K > 2 ? 'A boundary is where ' : 'The boundary is where ',
    `${K > 2 ? ' are the largest scores' : ''}: here ${degree === 2 ? 'a conic' : 'a cubic curve'} in `,
    ', and still flat in the space of the ',
    `${dimensions === 5 ? 'five' : 'nine'} features.`,
  ],
};

export type MapsMessages = typeof mapsEn;

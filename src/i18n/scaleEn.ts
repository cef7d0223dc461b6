/** Words of the switch that standardises the features; they come with it. */
export const scaleEn = {
  name: 'Standardise features',
  short: 'Standardise',
  effect: (rate: string) => `would make 1/L ${rate}`,
  large: 'stays on: raw products would go beyond 10⁷',
  restarts: 'Starts again at t = 0 with W = 0. Undo brings all back.',
  raw: 'raw W',
  rawTitle: 'The same scores with W of raw features',
};

export type ScaleMessages = typeof scaleEn;

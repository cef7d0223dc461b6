/**
 * The words of Descent, in English; loaded with its screen. Symbols stand in braces, an index behind a line: {W_20}.
 */
export const descentEn = {
  titles: { step: 'Why a step lowers {R}, and when it does not' },
  empty: 'Without samples there is no risk to lower.',
  /** A hint at the foot of the first face. */
  drag: 'Drag {η} in 1: it is the learning rate of the run. The run is the one of Explore.',
  one: {
    caption: (t: string) => `one step: {R} along −{G}, from {W_${t}}`,
    span: 'Part of the line',
    near: 'near 1/{L}',
    whole: 'whole line',
    rises: (eta: string) => `{η} = ${eta} leaps over the valley: {R} rises`,
    lowers: (eta: string, by: string, promised: string) =>
      `{η} = ${eta} lowers {R} by ${by}, at least ${promised} was promised`,
    luck: (eta: string, by: string) => `{η} = ${eta} lowers {R} by ${by}: beyond 2/{L} nothing was promised`,
    same: (eta: string) => `{η} = ${eta} changes {R} by less than rounding`,
    flat: '{G} is 0: every {η} stays here',
    overflow: (eta: string) => `{η} = ${eta} leads beyond what numbers can hold`,
    bound: 'never above this',
    here: (t: string, risk: string) => `{R}({W_${t}}) = ${risk}`,
    promised: 'promised',
    got: 'got',
    lowest: 'lowest on this line:',
    falls: 'falls to the end of the line',
    next: 'the next step',
    describe: (t: string, eta: string, change: string, promised: string, got: string) =>
      `The risk along the line of one step from iteration ${t}. With η = ${eta} it changes by ${change}. At 1/L ${promised} is promised and ${got} is got.`,
  },
};

export type DescentMessages = typeof descentEn;

/**
 * The words of Descent, in English; loaded with its screen. Symbols stand in braces, an index behind a line: {W_20}.
 */
export const descentEn = {
  faces: { name: 'Faces of Descent', step: 'The step', forces: 'The forces' },
  titles: { step: 'Why a step lowers {R}, and when it does not', forces: 'What pulls on {W}' },
  empty: 'Without samples there is no risk to lower.',
  /** Where a picture of many samples takes some seconds. */
  computing: 'being computed …',
  /** A hint at the foot of the first face. */
  drag: 'Drag {η} in 1, {W} in 2 or {t} in 3: the run is the one of Explore.',
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
  many: {
    caption: 'many steps: the landscape around the path',
    first: 'the path begins',
    long: (t: string) => `the long way to step ${t}`,
    straight: 'down the valley: no step turns against the one before',
    zigzag: 'down one wall, up the other, slowly along',
    some: (turns: number, pairs: number) => `${turns} of the last ${pairs} steps turn against the one before`,
    begins: 'up: where {R} curves most',
    share: (percent: string, t: string) =>
      `${percent} % of the path’s spread lies in this plane; heights are exact at {W_${t}}`,
    /** Where there is little room. */
    shareAlone: (percent: string) => `${percent} % of the path’s spread lies in this plane`,
    /** Where samples are so many that the grid is coarser. */
    coarse: (samples: string, columns: number, rows: number) =>
      ` · {N} = ${samples}: heights are computed at ${columns} × ${rows} places only`,
    along: (percent: string) => `along the path (${percent} %)`,
    across: (percent: string) => `across (${percent} %)`,
    noPath: 'The way to here is too long to compute again: this is where it has come to.',
    describe: (t: string, risk: string, held: string) =>
      `The risk on the plane of the path’s two main directions, with the path to iteration ${t}, where it is ${risk}. Arrow keys take W elsewhere, Enter puts it there, Escape lets it go.${held === '' ? '' : ` Where it is taken the risk is ${held}.`}`,
  },
  /** Names of the figures where they are taken away. */
  figures: {
    step: 'One step',
    path: 'Many steps',
    rates: 'Other rates',
    lowest: 'How low R can go',
    simplex: 'Probabilities',
    weights: 'Weights and forces',
    balance: 'Forces, tip to tail',
  },
  curvature: {
    at: (t: string) => `Curvature at {W_${t}}:`,
    predicted: 'on the parabola there a step multiplies |{G}| by at most',
    observed: '; the next one does by',
    many: 'the least is not computed for so many weights',
  },
  rates: {
    caption: (t: string) => `other {η} from the same {W_${t}}`,
    leads: (eta: string, t: string, rises: number) =>
      rises === 0
        ? `{η} = ${eta} leads at step ${t}, and its {R} never rose`
        : `{η} = ${eta} leads at step ${t}, though its {R} rose ${rises === 1 ? 'once' : `${rises} times`}`,
    tie: 'none leads: the lowest are equal',
    begin: 'all of them are still at the same {W}',
    alone: 'no other rate to compare with',
    underWay: (t: string) => `under way: at step ${t}`,
    at: (t: string) => `at {t} = ${t}`,
    leading: 'leads',
    rose: (rises: string, steps: string) => `rose in ${rises} of ${steps}`,
    never: 'never rose',
    overflow: (t: string) => `✗ overflowed at step ${t}`,
    add: '+ add an {η}',
    field: 'Another learning rate',
    remove: (eta: string) => `Leave out η = ${eta}`,
    invalid: (typed: string) => `“${typed}” is no number above 0, or stands here already`,
    spoken: (eta: string, risk: string) => `η = ${eta}: ${risk}`,
    describe: (t: string, rates: string) =>
      `The risk at several learning rates over the steps. At iteration ${t}: ${rates}.`,
  },
  low: {
    caption: 'how low it can go',
    deciding: 'being decided from the samples …',
    attained: 'a {W*} has the lowest risk',
    separable: 'no {W} has the lowest risk: all can be told apart',
    approached: (groups: string) => `no {W} has the lowest risk: ${groups}`,
    approachedSamples: 'no {W} has the lowest risk: single samples split off',
    groups: (groups: readonly (readonly string[])[]) => {
      const alone = groups.filter((group) => group.length === 1).flat();
      return alone.length === groups.length - 1
        ? `${alone.join(', ')} ${alone.length === 1 ? 'splits' : 'split'} off`
        : `${groups.map((group) => group.join('')).join(' | ')} split`;
    },
    notDecided: 'not decided',
    tooLarge: 'too large to decide',
    notDecidedWhy: {
      none: 'Without samples there is nothing to decide.',
      tooLarge: 'With so many samples, features and classes the decision would take too long.',
      undecided: 'What could be computed proves neither that a lowest risk is reached nor that it is not.',
    },
    reached: (gradient: string) => `reached at W*, max |G| = ${gradient}`,
    neverReached: 'approached, never reached',
    above: (above: string, t: string) => `${above} above at step ${t}`,
    certificate: 'Certificate',
    eigenvalue: (value: string) =>
      `the least eigenvalue of the Hessian there is ${value} > 0, but for what changes no probability`,
    flat: 'no change of {W} changes a probability',
    split: (name: string, count: string, rest: string, own: string, others: string) =>
      `{v · x} ≥ ${own} for all ${count} of ${name}, {v · x} ≤ ${others} for the other ${rest}. So adding {c·v} to {w_${name}} lowers {R} for every {c} > 0, without end.`,
    margins: (freed: string, pairs: string, margin: string) =>
      `some {V} scores the label above another class by at least ${margin} for ${freed} of ${pairs} pairs, and never below it. So {W} + {c·V} lowers {R} for every {c} > 0, without end.`,
    here: (t: string, above: string) => `{t} = ${t}: ${above} above {R*}`,
    newton: (steps: number) => `Newton: ${steps} ${steps === 1 ? 'step' : 'steps'}`,
    steps: 'steps, logarithmic',
    describe: (t: string, above: string) =>
      `How far the risk is above the lowest, over the steps, both logarithmic; at iteration ${t} it is ${above}.`,
  },
  forces: {
    samples: 'the samples {x}',
    simplex: 'their probabilities {ŷ}, and the way they came',
    weights: (names: string) => `the weights ${names} and what pulls on them`,
    tipToTail: (w: string, many: boolean) =>
      many ? `on ${w}, class by class, tip to tail` : `on ${w}, tip to tail: own samples first`,
    balance: (rows: string) => `the balance in rows ${rows}, rounded`,
    between: ', ',
    pull: 'own samples pull',
    push: 'others push',
    penalty: 'penalty, −{λw}',
    sum: 'sum = −{g}',
    balanced: '✓ equal to −column of {G}, |Δ| ≤',
    unbalanced: '✗ not −column of {G}, |Δ| ≤',
    choose: 'Whose forces',
    corner: (place: number) => `Corner ${place}`,
    others: 'all others',
    distances: 'Distance from a side is the ŷ of the corner opposite: the three add up to 1.',
    distancesOfPair:
      'Distance from a side is the ŷ of the corner opposite; at the third corner that of all others together.',
    segment: 'Across, the ŷ of the class at the right; every sample has a row of its own.',
    oneTrail: 'The chosen sample alone has a trail: there are too many for all.',
    scaled: (times: string, many: boolean) =>
      `arrows ${times === '1' ? 'true to scale' : `${times} times as long`}, ${many ? 'one for all samples of a class, and the chosen sample’s' : 'in the colour of their sample'}`,
    sumsHidden: 'their sums −g are too short to be seen',
    noPath: 'The way to here is too long to compute again.',
    sample: (n: number) => `sample ${n}`,
    forceName: 'force of sample {n} on {w_m}',
    describeSimplex: (n: number, yhat: string) =>
      `Probabilities of every sample as a place in a triangle. Sample ${n}: ${yhat}.`,
    describeWeights: (times: string) =>
      `The weights of every class in two rows, the way they came, and the forces of the samples on them, ${times} times as long.`,
    describeTail: (letter: string, count: number) =>
      `The ${count} forces on the weights of class ${letter} one after the other; they end where minus the gradient does.`,
  },
};

export type DescentMessages = typeof descentEn;

/** What a refused file or link has too much or too little of: `of` names it, the others say the bound. */
export const limitsEn = {
  most: (what: string, bound: string) => `${what}; the limit is ${bound}`,
  least: (what: string, bound: string) => `${what}; the least is ${bound}`,
  above: (what: string, bound: string) => `${what}, and it must be above ${bound}`,
  of: {
    classes: (count: string) => (count === '1' ? '1 class' : `${count} classes`),
    samples: (count: string) => `${count} samples`,
    features: (count: string) => `${count} features`,
    values: (count: string) => `${count} numbers in its samples`,
    coordinate: (value: string) => `${value} as a coordinate`,
    edge: (value: string) => `${value} at the end of an axis`,
    span: (value: string) => `an axis of length ${value}`,
    eta: (value: string) => `${value} as η`,
    lambda: (value: string) => `${value} as λ`,
    name: (count: string) => `${count} characters in a name`,
    weight: (value: string) => `${value} as an initial weight`,
    runWeight: (value: string) => `${value} as a weight`,
    gradient: (value: string) => `${value} in its gradient`,
    risk: (value: string) => `${value} as a risk`,
    iteration: (value: string) => `${value} as an iteration`,
  },
};

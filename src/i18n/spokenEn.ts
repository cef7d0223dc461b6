/** What is said aloud of the run as it goes on, in English. */
export const spokenEn = {
  status: (t: string, risk: string, direction: 'down' | 'up' | 'same', difference: string) =>
    direction === 'same' ? `Step ${t}. Risk ${risk}.` : `Step ${t}. Risk ${risk}, ${direction} ${difference}.`,
  correct: (correct: number, N: number) => `${correct} of ${N} correct.`,
};

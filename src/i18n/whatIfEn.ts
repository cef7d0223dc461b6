/** The words of s·W, in English; loaded with it. Symbols stand in braces. */
export const whatIfEn = {
  title: 'What if {W} were {s·W}?',
  open: 'What if W were s·W?',
  slider: 'Factor s of W',
  value: (s: string, temperature: string, risk: string) => `s = ${s}, temperature ${temperature}, R = ${risk}`,
  temperature: 'temperature 1/{s} =',
  instead: (risk: string) => `instead of ${risk}`,
  note: 'Every score becomes {s} times as large, so boundaries stay where they are. The run goes on from {W}, unless {s·W} is taken over.',
  take: 'Take over s·W',
  release: 'Let go',
  /** On Descent: which figures show it. */
  step: '{s·W} is shown in 1 and in the curvature; 2, 3 and 4 are those of the run.',
  forces: '{s·W} is shown; trails end with a straight line from {W} to it.',
};

export type WhatIfMessages = typeof whatIfEn;

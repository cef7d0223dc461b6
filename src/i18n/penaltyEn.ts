/** The words of the sheet of the penalty, in English; it is fetched when it is opened. */
import { quotedEn } from './quoted';

export const penaltyEn = {
  title: 'Penalty of large weights (L2)',
  lambda: 'L2 penalty',
  set: (value: string) => `λ = ${value}`,
  invalid: (typed: string, limit: string, kept: string) =>
    `${quotedEn(typed)} is not a number from 0 to ${limit}. λ stays ${kept}.`,
  bias: 'Penalise the bias row too',
  parts: (all: string, data: string, penalty: string) => `${all} = ${data} of the data + ${penalty} of the penalty`,
  note: 'The gradient gains λW and L becomes L + λ, so each step also pulls every weight toward 0. W stays, and descent goes on from it.',
  /** With a free bias row and classes without samples: `names` are between commas. */
  runsOff: (names: string, many: boolean) =>
    `No W has the lowest Rλ: ${names} ${many ? 'have' : 'has'} no sample, so ${many ? 'their biases fall' : 'its bias falls'} without end. Penalise the bias row, or place a sample.`,
  biasNote: 'The bias row is left alone: a penalty on it would pull the boundaries to the origin.',
};

export type PenaltyMessages = typeof penaltyEn;

/** Another penalty of large weights, or none. */
import type { Penalty } from '../penalty';
import { LIMITS } from '../limits';
import type { EditKind, Unchecked } from './editKind';

export interface SetPenalty {
  readonly kind: 'setPenalty';
  /** null for none. */
  readonly penalty: Penalty | null;
}

export const setPenalty: EditKind<SetPenalty> = {
  kind: 'setPenalty',
  parse: ({ penalty }) => penalty === null || isPenalty(penalty),
  fits: (_, { penalty }) => penalty === null || (penalty.lambda > 0 && penalty.lambda <= LIMITS.maxLambda),
  apply({ penalty: _, ...experiment }, { penalty }) {
    if (penalty && !(penalty.lambda > 0 && penalty.lambda < Infinity))
      throw new RangeError(`penalty ${penalty.lambda}`);
    return penalty ? { ...experiment, penalty } : experiment;
  },
  inverse: (_, { experiment: { penalty } }) => ({ kind: 'setPenalty', penalty: penalty ?? null }),
};

/** Whether a value from outside is a penalty. */
export function isPenalty(value: unknown): value is Penalty {
  if (typeof value !== 'object' || value === null) return false;
  const { lambda, bias } = value as Unchecked;
  return typeof lambda === 'number' && lambda > 0 && lambda < Infinity && typeof bias === 'boolean';
}

/** Another learning rate. */
import { LIMITS } from '../limits';
import type { EditKind } from './editKind';

export interface SetEta {
  readonly kind: 'setEta';
  /** η > 0, per step. */
  readonly eta: number;
}

export const setEta: EditKind<SetEta> = {
  kind: 'setEta',
  parse: ({ eta }) => typeof eta === 'number',
  fits: (_, { eta }) => eta > 0 && eta <= LIMITS.maxEta,
  apply(experiment, { eta }) {
    if (!(eta > 0 && eta < Infinity)) throw new RangeError(`learning rate ${eta}`);
    return { ...experiment, eta };
  },
  inverse: (_, { experiment: { eta } }) => ({ kind: 'setEta', eta }),
};

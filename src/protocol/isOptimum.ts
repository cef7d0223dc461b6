/** Whether something that arrived at the page is an answer to "how low can R go". */
import type { Optimum } from '../model/descent/optimum/optimum';
import { isFields } from './shapes';

interface Sizes {
  readonly N: number;
  readonly D: number;
  readonly K: number;
}

/** True for an answer for N samples, D features and K classes whose numbers are finite. */
export function isOptimum(value: unknown, sizes: Sizes): value is Optimum {
  if (!isFields(value)) return false;
  switch (value.status) {
    case 'none':
    case 'tooLarge':
    case 'undecided':
      return true;
    case 'attained':
      return isLowest(value, sizes) && (value.leastEigenvalue === null || isFinite(value.leastEigenvalue));
    case 'approached':
    case 'separable':
      return isLowest(value, sizes) && isUnattained(value, sizes);
    default:
      return false;
  }
}

function isLowest(value: Readonly<Record<string, unknown>>, { D, K }: Sizes): boolean {
  const { risk, uncertainty, W, largestGradient, newton } = value;
  if (![risk, uncertainty, largestGradient].every((each) => isFinite(each) && each >= 0)) return false;
  return isMatrix(W, D * K) && Array.isArray(newton) && newton.every(isFinite);
}

function isUnattained(value: Readonly<Record<string, unknown>>, { N, D, K }: Sizes): boolean {
  const { freed, freedPairs, groups, direction } = value;
  if (!(freed instanceof Uint8Array) || freed.length !== N * K || !isMatrix(direction, D * K)) return false;
  const ones = freed.reduce((sum, one) => sum + one, 0);
  return ones > 0 && freedPairs === ones && Array.isArray(groups) && isPartition(groups, K);
}

/** Lists that hold each of the K classes once. */
function isPartition(groups: readonly unknown[], K: number): boolean {
  if (!groups.every((group) => Array.isArray(group))) return false;
  const classes: readonly unknown[] = groups.flat();
  return classes.length === K && Array.from({ length: K }, (_, m) => m).every((m) => classes.includes(m));
}

function isMatrix(value: unknown, cells: number): value is Float64Array {
  return value instanceof Float64Array && value.length === cells && value.every(Number.isFinite);
}

function isFinite(value: unknown): value is number {
  return Number.isFinite(value);
}

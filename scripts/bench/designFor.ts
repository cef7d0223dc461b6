import type { Design } from '../../src/model/features/design';

/** The samples of the benchmark: x₀ = 1, the others in [−1, 1) and reproducible; step.c makes the same. */
export function designFor(N: number, D: number, K: number): Design {
  const X = Float64Array.from({ length: N * D }, (_, cell) => {
    const n = Math.floor(cell / D);
    const o = cell % D;
    return o === 0 ? 1 : (((n * 7919 + o * 104729) % 10007) / 10007) * 2 - 1;
  });
  return { N, D, K, X, labels: Uint8Array.from({ length: N }, (_, n) => ((n * 31) % 101) % K) };
}

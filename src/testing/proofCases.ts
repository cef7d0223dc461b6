/** Points to evaluate the derivation at: K = 2, 3, 5, 8, D below, at and above K, one-hot and soft labels. For tests only. */
import type { Choice, ProofData } from '../model/derivation/proofData';
import { randomFrom } from '../model/data/random';

export interface ProofCase {
  readonly name: string;
  readonly data: ProofData;
  /** The samples to stand on. */
  readonly samples: readonly number[];
}

interface Shape {
  readonly N: number;
  readonly D: number;
  readonly K: number;
  readonly soft?: boolean;
  readonly weight?: number;
  readonly seed: number;
}

function randomData({ N, D, K, soft = false, weight = 1, seed }: Shape): ProofData {
  const random = randomFrom(seed);
  const X = Float64Array.from({ length: N * D }, (_, cell) => (cell % D === 0 ? 1 : 2 * random.normal()));
  const Y = new Float64Array(N * K);
  for (let n = 0; n < N; n++) {
    if (soft) {
      const parts = Array.from({ length: K }, () => 1 + Math.floor(8 * random.uniform()));
      // Shares of a power of two are exact, and so is their sum.
      parts[n % K]! += 64 - parts.reduce((sum, part) => sum + part, 0);
      parts.forEach((part, k) => (Y[n * K + k] = part / 64));
    } else Y[n * K + Math.floor(random.uniform() * K)] = 1;
  }
  const W = Float64Array.from({ length: D * K }, () => weight * random.normal());
  return { N, D, K, X, Y, W };
}

const one = (name: string, shape: Shape, samples: readonly number[] = [0, 1]): ProofCase => ({
  name,
  data: randomData(shape),
  samples,
});

/** One sample x = (1), one-hot label 0, with these scores. */
const withScores = (name: string, z: readonly number[], label = 0): ProofCase => ({
  name,
  data: {
    N: 1,
    D: 1,
    K: z.length,
    X: Float64Array.of(1),
    Y: Float64Array.from(z, (_, k) => (k === label ? 1 : 0)),
    W: Float64Array.from(z),
  },
  samples: [0],
});

/** One sample with two features, K = 3, one-hot label 0, W by rows. */
function withFeatures(name: string, x: readonly number[], W: readonly number[]): ProofCase {
  const data = { N: 1, D: 2, K: 3, X: Float64Array.from(x), Y: Float64Array.of(1, 0, 0), W: Float64Array.from(W) };
  return { name, data, samples: [0] };
}

export const PROOF_CASES: readonly ProofCase[] = [
  one('K = 2, D = 3', { N: 5, D: 3, K: 2, seed: 1 }),
  one('K = 3 = D', { N: 6, D: 3, K: 3, seed: 2 }),
  one('K = 3 = D, soft', { N: 6, D: 3, K: 3, soft: true, seed: 3 }),
  one('K = 5, D = 3', { N: 5, D: 3, K: 5, seed: 4 }),
  one('K = 5, D = 3, soft', { N: 5, D: 3, K: 5, soft: true, seed: 5 }),
  one('K = 8, D = 2', { N: 4, D: 2, K: 8, seed: 6 }, [0]),
  one('K = 3, D = 5, soft', { N: 4, D: 5, K: 3, soft: true, seed: 7 }, [1]),
  one('K = 2 = D, heavy', { N: 4, D: 2, K: 2, weight: 6, seed: 8 }),
  one('W = 0', { N: 6, D: 3, K: 3, weight: 0, seed: 9 }, [0]),
  ...[0, 1].map((firstRow): ProofCase => {
    const { data, ...rest } = one(`penalised from row ${firstRow}`, { N: 4, D: 3, K: 3, seed: 10 }, [0]);
    return { ...rest, data: { ...data, penalty: { lambda: 0.3, firstRow } } };
  }),
  withScores('saturated and right', [36, 0, -1]),
  withScores('ŷ of the label is 1 to the last bit', [60, 0, -1]),
  withScores('saturated and wrong', [0, 40, 3]),
  withScores('ŷ of the label is 0', [-400, 400, 399]),
  withScores('the quotient exists, barely', [-640, 0, -1]),
  withScores('|z| > 700', [800, 798, 790]),
  withScores('z < −745', [-990, -992, -991], 1),
  withScores('ŷ below the normal numbers', [0, -720, -722]),
  withScores('ŷ below the normal numbers, and ŷ = 0', [0, -720, -800]),
  withScores('K = 2, ŷ below the normal numbers', [0, -720]),
  withScores('ŷ that can just be measured', [0, -690, -698]),
  withScores('scores far apart', [1e13, 0, 3]),
  withFeatures('x₂ = 0', [1, 0], [0.3, -0.2, 0.1, 0.7, 0.4, -0.9]),
  withFeatures('a large feature', [1, 1e4], [0.3, -0.2, 0.1, 2e-4, -1e-4, 0]),
  withFeatures('ŷ − y = 0 to the last bit', [1, 2], [900, 0, 0, 0, 0, 0]),
];

/** Every (i, m, o) of sample n. */
export function* choicesOf({ D, K }: ProofData, n: number): Generator<Choice> {
  for (let i = 0; i < K; i++) {
    for (let m = 0; m < K; m++) for (let o = 0; o < D; o++) yield { n, i, m, o };
  }
}

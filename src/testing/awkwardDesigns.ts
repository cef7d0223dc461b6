/** Small designs of the kinds that are hard to decide: ties, coincident and collinear samples, offsets, odd scales. */
import { randomFrom } from '../model/data/random';
import type { Design } from '../model/features/design';

const KINDS = ['any', 'decimals', 'grid', 'coincident', 'collinear', 'constant', 'offset'] as const;

export type Kind = (typeof KINDS)[number];

/** N ≤ 8 samples of F ≤ 3 features, or of as many as are asked for, with the bias or without, K = 2 to 4 classes, fixed by the seed. */
export function awkwardDesign(seed: number, features?: number): { kind: Kind; design: Design } {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random.uniform() * list.length)]!;
  const N = 1 + Math.floor(random.uniform() * 8);
  const K = pick([2, 3, 4]);
  const drawn = pick([1, 2, 3]);
  const F = features ?? drawn;
  const bias = random.uniform() < 0.6;
  const oneClass = random.uniform() < 0.15;
  const kind = pick(KINDS);
  const units = Array.from({ length: F }, () => pick([1, 1, 1, 1e-7, 1e-3, 1e3, 1e7]));
  const line = units.map(() => Math.round(4 * random.normal()));
  const points: number[][] = [];
  for (let n = 0; n < N; n++) points.push(point(kind, line, points, random.normal, random.uniform));
  const rows = points.map((raw) => raw.map((entry, o) => (kind === 'offset' ? 1e7 + entry : entry * units[o]!)));
  const X = Float64Array.from(rows.flatMap((row) => (bias ? [1, ...row] : row)));
  const labels = Uint8Array.from(rows, () => (oneClass ? 0 : Math.floor(random.uniform() * K)));
  return { kind, design: { N, D: F + (bias ? 1 : 0), K, X, labels } };
}

function point(
  kind: Kind,
  line: readonly number[],
  before: readonly number[][],
  normal: () => number,
  uniform: () => number,
): number[] {
  if (kind === 'collinear') {
    const along = Math.round(2 * normal());
    return line.map((step) => along * step);
  }
  if (kind === 'coincident' && before.length > 0 && uniform() < 0.5) {
    return before[Math.floor(uniform() * before.length)]!;
  }
  const drawn = line.map(() => normal());
  if (kind === 'any' || kind === 'offset') return drawn;
  if (kind === 'decimals') return drawn.map((entry) => Math.round(10 * entry) / 10);
  const whole = drawn.map((entry) => Math.round(1.5 * entry));
  return kind === 'constant' ? [2, ...whole.slice(1)] : whole;
}

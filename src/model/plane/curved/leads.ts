/** Which class leads which, and by how much, on the square [−1, 1]² that a domain is mapped to. */
import type { Domain } from '../../data/fitDomain';
import { isPositiveAround, type Polynomial, powersOf, sizeOf, substituted, TERMS, valueOf } from './polynomial';

export class Leads {
  /** Classes that can win anywhere: of identical ones the lowest alone. */
  readonly classes: readonly number[];
  readonly K: number;
  readonly #differences: readonly Polynomial[];
  readonly #sizes: readonly number[];

  /** `scores` are K polynomials of the plane's own coordinates. */
  constructor(scores: readonly Polynomial[], [x1, x2]: Domain) {
    const K = scores.length;
    const [across, up] = [powersOf(...spanOf(x1)), powersOf(...spanOf(x2))];
    this.K = K;
    // Differences come first: what all columns share may be large, and must cancel before anything is rounded.
    const differences = Array.from({ length: K * K }, (): Polynomial => new Float64Array(TERMS));
    for (let i = 0; i < K; i++) {
      for (let j = 0; j < i; j++) {
        const difference = scores[i]!.map((coefficient, term) => coefficient - scores[j]![term]!);
        const lead = substituted(difference, across, up);
        differences[i * K + j] = lead;
        differences[j * K + i] = lead.map((coefficient) => -coefficient);
      }
    }
    this.#differences = differences;
    this.#sizes = differences.map(sizeOf);
    this.classes = Array.from({ length: K }, (_, m) => m).filter((m) => {
      for (let j = 0; j < m; j++) if (sizeOf(this.of(j, m)) === 0) return false;
      return true;
    });
  }

  /** z_i − z_j as a polynomial on the square. */
  of(i: number, j: number): Polynomial {
    return this.#differences[i * this.K + j]!;
  }

  /** z_i − z_j at a point. */
  at(i: number, j: number, u: number, v: number): number {
    return valueOf(this.of(i, j), u, v);
  }

  /** z_i − z_j as a function. */
  curve(i: number, j: number): (u: number, v: number) => number {
    const q = this.of(i, j);
    return (u, v) => valueOf(q, u, v);
  }

  /** The class that wins at a point. */
  winner(u: number, v: number, among: readonly number[] = this.classes): number {
    let best = among[0] ?? 0;
    for (let at = 1; at < among.length; at++) {
      const m = among[at]!;
      if (valueOf(this.#differences[m * this.K + best]!, u, v) > 0) best = m;
    }
    return best;
  }

  /** The classes of `among` that may win somewhere in the square of half size h around a point. */
  contenders(u: number, v: number, h: number, among: readonly number[]): readonly number[] {
    const best = this.winner(u, v, among);
    const first = best * this.K;
    return among.filter(
      (m) => m === best || !isPositiveAround(this.#differences[first + m]!, this.#sizes[first + m]!, u, v, h),
    );
  }
}

function spanOf([low, high]: readonly [number, number]): readonly [number, number] {
  return [(low + high) / 2, (high - low) / 2];
}

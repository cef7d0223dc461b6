/** Polynomials of two variables up to degree 3, as ten coefficients: of 1, u, v, u², uv, v², u³, u²v, uv², v³. */

export type Polynomial = Float64Array;

export const TERMS = 10;

/** The powers of u and v of each term. */
const POWERS: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 0],
  [0, 1],
  [2, 0],
  [1, 1],
  [0, 2],
  [3, 0],
  [2, 1],
  [1, 2],
  [0, 3],
];

/** The place of the term u^a v^b. */
export function termOf(a: number, b: number): number {
  const degree = a + b;
  return (degree * (degree + 1)) / 2 + b;
}

export function valueOf(q: Polynomial, u: number, v: number): number {
  return (
    q[0]! +
    u * (q[1]! + u * (q[3]! + u * q[6]!) + v * (q[4]! + u * q[7]! + v * q[8]!)) +
    v * (q[2]! + v * (q[5]! + v * q[9]!))
  );
}

/** The powers 0 to 3 of centre + half·u, each as its coefficients of 1, u, u², u³. */
type Powers = readonly (readonly number[])[];

export function powersOf(centre: number, half: number): Powers {
  const powers: number[][] = [[1]];
  for (let n = 1; n <= 3; n++) {
    const last = powers[n - 1]!;
    powers.push(Array.from({ length: n + 1 }, (_, k) => (last[k] ?? 0) * centre + (last[k - 1] ?? 0) * half));
  }
  return powers;
}

/** q(x₁(u), x₂(v)) where x₁ and x₂ have these powers. */
export function substituted(q: Polynomial, across: Powers, up: Powers): Polynomial {
  const into = new Float64Array(TERMS);
  for (let term = 0; term < TERMS; term++) {
    const [a, b] = POWERS[term]!;
    const [one, other] = [across[a]!, up[b]!];
    for (let i = 0; i <= a; i++) for (let j = 0; j <= b; j++) into[termOf(i, j)]! += q[term]! * one[i]! * other[j]!;
  }
  return into;
}

/** Whether q, of size `size`, is > 0 in the whole square of half size h around (u, v): by the sizes of its Taylor terms there. */
export function isPositiveAround(q: Polynomial, size: number, u: number, v: number, h: number): boolean {
  const value = valueOf(q, u, v);
  if (!(value > 0)) return false;
  const slope =
    Math.abs(q[1]! + u * (2 * q[3]! + 3 * u * q[6]!) + v * (q[4]! + 2 * u * q[7]! + v * q[8]!)) +
    Math.abs(q[2]! + v * (2 * q[5]! + 3 * v * q[9]!) + u * (q[4]! + 2 * v * q[8]! + u * q[7]!));
  const bend =
    Math.abs(q[3]! + 3 * u * q[6]! + v * q[7]!) +
    Math.abs(q[4]! + 2 * (u * q[7]! + v * q[8]!)) +
    Math.abs(q[5]! + u * q[8]! + 3 * v * q[9]!);
  const cube = Math.abs(q[6]!) + Math.abs(q[7]!) + Math.abs(q[8]!) + Math.abs(q[9]!);
  return value - h * (slope + h * (bend + h * cube)) > 1e-13 * size;
}

/** A bound of |q| on [−1, 1]². */
export function sizeOf(q: Polynomial): number {
  let size = 0;
  for (let term = 0; term < TERMS; term++) size += Math.abs(q[term]!);
  return size;
}

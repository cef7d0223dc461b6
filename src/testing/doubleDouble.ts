/**
 * Numbers of some 32 digits as the sum of two doubles, to judge functions of doubles by.
 *
 * Source: Dekker, "A floating-point technique for extending the available precision", Numer. Math. 18, 1971.
 */
export type Double2 = readonly [high: number, low: number];

const SPLITTER = 2 ** 27 + 1;

function halves(a: number): Double2 {
  const high = SPLITTER * a - (SPLITTER * a - a);
  return [high, a - high];
}

/** a + b without an error. */
function sum(a: number, b: number): Double2 {
  const total = a + b;
  const part = total - a;
  return [total, a - (total - part) + (b - part)];
}

/** a·b without an error, where neither is near the ends of the range. */
function times(a: number, b: number): Double2 {
  const total = a * b;
  const [x, y] = [halves(a), halves(b)];
  return [total, x[0] * y[0] - total + x[0] * y[1] + x[1] * y[0] + x[1] * y[1]];
}

export function add(a: Double2, b: Double2): Double2 {
  const [high, low] = sum(a[0], b[0]);
  return sum(high, low + a[1] + b[1]);
}

export function product(a: Double2, b: Double2): Double2 {
  const [high, low] = times(a[0], b[0]);
  return sum(high, low + a[0] * b[1] + a[1] * b[0]);
}

function divided(a: Double2, b: number): Double2 {
  const first = a[0] / b;
  const rest = add(a, product([-first, 0], [b, 0]));
  return sum(first, rest[0] / b);
}

/** ln 2 to 32 digits. */
const LN2: Double2 = [0.6931471805599453, 2.3190468138462996e-17];

/** A number times 2ᵏ. */
export interface Scaled {
  readonly value: Double2;
  readonly k: number;
}

/** eˣ to some 30 digits for any x above −2000. */
export function exp(x: number): Scaled {
  const k = 2 * Math.round(x / LN2[0] / 2);
  const r = add([x, 0], product([-k, 0], LN2));
  // eʳ is the 16th power of e^(r/16), and |r/16| ≤ 0.044.
  const small = divided(r, 16);
  let term: Double2 = [1, 0];
  let value: Double2 = [1, 0];
  for (let i = 1; i <= 14; i++) {
    term = divided(product(term, small), i);
    value = add(value, term);
  }
  for (let i = 0; i < 4; i++) value = product(value, value);
  return { value, k };
}

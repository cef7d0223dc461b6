/** exp and log1p to 300 digits in whole numbers, an oracle that shares nothing with Math.exp. For tests only. */

const BITS = 1200n;
const ONE = 1n << BITS;

/** A double as a fixed-point number with 1,200 binary places; exact down to 2⁻¹¹⁰⁰. */
export function exactly(value: number): bigint {
  const parts = new DataView(new ArrayBuffer(8));
  parts.setFloat64(0, value);
  const bits = parts.getBigUint64(0);
  const power = (bits >> 52n) & 0x7ffn;
  const fraction = bits & ((1n << 52n) - 1n);
  const digits = power === 0n ? fraction : fraction | (1n << 52n);
  const shift = (power === 0n ? 1n : power) - 1075n + BITS;
  const size = shift >= 0n ? digits << shift : digits >> -shift;
  return value < 0 ? -size : size;
}

/** exp of a fixed-point number ≤ 0. */
export function exactExp(value: bigint): bigint {
  const halvings = 16n;
  const reduced = (value >> halvings) >> 4n;
  let sum = ONE;
  let term = ONE;
  for (let k = 1n; term !== 0n && term !== -1n; k++) {
    term = (term * reduced) / ONE / k;
    sum += term;
  }
  for (let i = 0n; i < halvings + 4n; i++) sum = (sum * sum) >> BITS;
  return sum;
}

/** log(1 + value) of a fixed-point number ≥ 0, by 2·artanh(value / (2 + value)) and halving of log for value > 1. */
export function exactLog1p(value: bigint): bigint {
  let whole = ONE + value;
  let doublings = 0n;
  while (whole > 2n * ONE) {
    whole >>= 1n;
    doublings++;
  }
  return artanhLog(whole) + doublings * artanhLog(2n * ONE);
}

function artanhLog(whole: bigint): bigint {
  const t = ((whole - ONE) * ONE) / (whole + ONE);
  const square = (t * t) / ONE;
  let power = t;
  let sum = 0n;
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += power / k;
    power = (power * square) / ONE;
  }
  return 2n * sum;
}

/** a / b as a double, for fixed-point or any whole numbers of one scale; relative error below 2⁻⁵². */
export function ratio(a: bigint, b: bigint): number {
  if (a === 0n) return 0;
  const lift = BigInt(Math.max(0, 200 + b.toString(2).length - a.toString(2).length));
  const quotient = (a << lift) / b;
  const length = quotient.toString(2).length;
  const kept = BigInt(Math.max(0, length - 60));
  return Number(quotient >> kept) * 2 ** Number(kept - lift);
}

export { ONE as EXACT_ONE };

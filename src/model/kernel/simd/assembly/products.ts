/** The two products of a step for one block: z = Wᵀx, and the sums of x(ŷ − y)ᵀ. */
import { D, K, STRIDE, sums, W, z } from './layout';

/** z = Wᵀx of a block, whose x begins at `first`, in strips of at most five classes. */
export function scores(first: usize): void {
  let m: usize = 0;
  let left = K;
  while (left > 0) {
    const strip: i32 = left === 6 ? 3 : left > 8 ? 5 : left > 5 ? 4 : i32(left);
    if (strip === 5) scoresOf(first, m, 5);
    else if (strip === 4) scoresOf(first, m, 4);
    else if (strip === 3) scoresOf(first, m, 3);
    else if (strip === 2) scoresOf(first, m, 2);
    else scoresOf(first, m, 1);
    m += strip;
    left -= strip;
  }
}

/** z of four samples and `strip` classes from m on stays in registers. */
// @ts-ignore: AssemblyScript has decorators of functions.
@inline function scoresOf(first: usize, m: usize, strip: i32): void {
  for (let n: usize = 0; n < STRIDE; n += 32) {
    const none = f64x2.splat(0);
    let a0 = none, a1 = none, a2 = none, a3 = none, a4 = none;
    let b0 = none, b1 = none, b2 = none, b3 = none, b4 = none;
    let from = first + n;
    let weight = W + m * 8;
    for (let o: usize = 0; o < D; o++) {
      const xa = v128.load(from);
      const xb = v128.load(from, 16);
      const w0 = v128.load64_splat(weight);
      a0 = f64x2.add(a0, f64x2.mul(xa, w0));
      b0 = f64x2.add(b0, f64x2.mul(xb, w0));
      if (strip > 1) {
        const w1 = v128.load64_splat(weight, 8);
        a1 = f64x2.add(a1, f64x2.mul(xa, w1));
        b1 = f64x2.add(b1, f64x2.mul(xb, w1));
      }
      if (strip > 2) {
        const w2 = v128.load64_splat(weight, 16);
        a2 = f64x2.add(a2, f64x2.mul(xa, w2));
        b2 = f64x2.add(b2, f64x2.mul(xb, w2));
      }
      if (strip > 3) {
        const w3 = v128.load64_splat(weight, 24);
        a3 = f64x2.add(a3, f64x2.mul(xa, w3));
        b3 = f64x2.add(b3, f64x2.mul(xb, w3));
      }
      if (strip > 4) {
        const w4 = v128.load64_splat(weight, 32);
        a4 = f64x2.add(a4, f64x2.mul(xa, w4));
        b4 = f64x2.add(b4, f64x2.mul(xb, w4));
      }
      from += STRIDE;
      weight += K * 8;
    }
    const to = z + m * STRIDE + n;
    v128.store(to, a0);
    v128.store(to, b0, 16);
    if (strip > 1) {
      v128.store(to + STRIDE, a1);
      v128.store(to + STRIDE, b1, 16);
    }
    if (strip > 2) {
      v128.store(to + 2 * STRIDE, a2);
      v128.store(to + 2 * STRIDE, b2, 16);
    }
    if (strip > 3) {
      v128.store(to + 3 * STRIDE, a3);
      v128.store(to + 3 * STRIDE, b3, 16);
    }
    if (strip > 4) {
      v128.store(to + 4 * STRIDE, a4);
      v128.store(to + 4 * STRIDE, b4, 16);
    }
  }
}

/** Adds x(ŷ − y)ᵀ of a block to the sums, two features and at most five classes at a time. */
export function slopes(first: usize): void {
  let m: usize = 0;
  let left = K;
  while (left > 0) {
    const strip: i32 = left === 6 ? 3 : left > 8 ? 5 : left > 5 ? 4 : i32(left);
    for (let o: usize = 0; o < D; o += 2) {
      const from = first + o * STRIDE;
      const to = sums + (o * K + m) * 16;
      // A last single feature is added twice over, and only one of the two is kept.
      const second = o + 1 < D;
      if (strip === 5) slopesOf(from, m, to, second, 5);
      else if (strip === 4) slopesOf(from, m, to, second, 4);
      else if (strip === 3) slopesOf(from, m, to, second, 3);
      else if (strip === 2) slopesOf(from, m, to, second, 2);
      else slopesOf(from, m, to, second, 1);
    }
    m += strip;
    left -= strip;
  }
}

// @ts-ignore: AssemblyScript has decorators of functions.
@inline function slopesOf(from: usize, m: usize, to: usize, second: bool, strip: i32): void {
  const next: usize = second ? STRIDE : 0;
  const none = f64x2.splat(0);
  let a0 = none, a1 = none, a2 = none, a3 = none, a4 = none;
  let b0 = none, b1 = none, b2 = none, b3 = none, b4 = none;
  let residual = z + m * STRIDE;
  for (let n: usize = 0; n < STRIDE; n += 16) {
    const xa = v128.load(from + n);
    const xb = v128.load(from + next + n);
    const r0 = v128.load(residual + n);
    a0 = f64x2.add(a0, f64x2.mul(xa, r0));
    b0 = f64x2.add(b0, f64x2.mul(xb, r0));
    if (strip > 1) {
      const r1 = v128.load(residual + n, STRIDE);
      a1 = f64x2.add(a1, f64x2.mul(xa, r1));
      b1 = f64x2.add(b1, f64x2.mul(xb, r1));
    }
    if (strip > 2) {
      const r2 = v128.load(residual + n, 2 * STRIDE);
      a2 = f64x2.add(a2, f64x2.mul(xa, r2));
      b2 = f64x2.add(b2, f64x2.mul(xb, r2));
    }
    if (strip > 3) {
      const r3 = v128.load(residual + n, 3 * STRIDE);
      a3 = f64x2.add(a3, f64x2.mul(xa, r3));
      b3 = f64x2.add(b3, f64x2.mul(xb, r3));
    }
    if (strip > 4) {
      const r4 = v128.load(residual + n, 4 * STRIDE);
      a4 = f64x2.add(a4, f64x2.mul(xa, r4));
      b4 = f64x2.add(b4, f64x2.mul(xb, r4));
    }
  }
  addTo(to, a0, a1, a2, a3, a4, strip);
  if (second) addTo(to + K * 16, b0, b1, b2, b3, b4, strip);
}

// @ts-ignore: AssemblyScript has decorators of functions.
@inline function addTo(to: usize, s0: v128, s1: v128, s2: v128, s3: v128, s4: v128, strip: i32): void {
  v128.store(to, f64x2.add(v128.load(to), s0));
  if (strip > 1) v128.store(to, f64x2.add(v128.load(to, 16), s1), 16);
  if (strip > 2) v128.store(to, f64x2.add(v128.load(to, 32), s2), 32);
  if (strip > 3) v128.store(to, f64x2.add(v128.load(to, 48), s3), 48);
  if (strip > 4) v128.store(to, f64x2.add(v128.load(to, 64), s4), 64);
}

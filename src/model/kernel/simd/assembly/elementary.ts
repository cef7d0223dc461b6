/**
 * exp and log1p of two doubles at once, each within 1 ulp.
 *
 * Source: FreeBSD's msun, e_exp.c and s_log1p.c (Sun Microsystems, 1993), the algorithms that V8's Math has too, without
 * their branches: what a branch would leave out is computed and not selected.
 */

const LOG2_E = 1.44269504088896338700e0;
const LN2_HIGH = 6.93147180369123816490e-1;
const LN2_LOW = 1.90821492927058770002e-10;
/** Added to a small double and taken away again, it rounds it to a whole number, whose bits are the lowest meanwhile. */
const ROUNDER = 6755399441055744.0;

/** eˣ for x ≤ 709, with subnormal results where they are due; NaN for NaN. */
// @ts-ignore: AssemblyScript has decorators of functions.
@inline export function exp2(argument: v128): v128 {
  // Below this eˣ is 0, and the power of 2 would leave its range.
  const x = f64x2.pmax(argument, f64x2.splat(-800.0));
  const rounded = f64x2.add(f64x2.mul(x, f64x2.splat(LOG2_E)), f64x2.splat(ROUNDER));
  const k = f64x2.sub(rounded, f64x2.splat(ROUNDER));
  const high = f64x2.sub(x, f64x2.mul(k, f64x2.splat(LN2_HIGH)));
  const low = f64x2.mul(k, f64x2.splat(LN2_LOW));
  const r = f64x2.sub(high, low);
  const t = f64x2.mul(r, r);
  let p = f64x2.add(f64x2.mul(t, f64x2.splat(4.13813679705723846039e-8)), f64x2.splat(-1.65339022054652515390e-6));
  p = f64x2.add(f64x2.mul(t, p), f64x2.splat(6.61375632143793436117e-5));
  p = f64x2.add(f64x2.mul(t, p), f64x2.splat(-2.77777777770155933842e-3));
  p = f64x2.add(f64x2.mul(t, p), f64x2.splat(1.66666666666666019037e-1));
  const c = f64x2.sub(r, f64x2.mul(t, p));
  const quotient = f64x2.div(f64x2.mul(r, c), f64x2.sub(f64x2.splat(2.0), c));
  const mantissa = f64x2.sub(f64x2.splat(1.0), f64x2.sub(f64x2.sub(low, quotient), high));
  // 2ᵏ in two factors, so that the power of a subnormal result is a normal number.
  const power = i64x2.add(i64x2.shl(rounded, 52), i64x2.splat((1023 + 200) << 52));
  return f64x2.mul(f64x2.mul(mantissa, power), f64x2.splat(6.223015277861142e-61));
}

const SQRT_HALF_BITS: i64 = 0x3fe6a09e00000000;
const ONE_BITS: i64 = 0x3ff0000000000000;
/** The bits of 2⁵²: with a small whole number put into the lowest ones, 2⁵² plus that number. */
const COUNTER_BITS: i64 = 0x4330000000000000;

/** log(1 + x) for x ≥ 0 finite; NaN for NaN. */
// @ts-ignore: AssemblyScript has decorators of functions.
@inline export function log1p2(x: v128): v128 {
  const u = f64x2.add(x, f64x2.splat(1.0));
  // 1 + x = 2ᵏ(1 + f) with √½ < 1 + f < √2, and c is what the sum lost.
  const bits = i64x2.add(u, i64x2.splat(ONE_BITS - SQRT_HALF_BITS));
  const k = f64x2.sub(
    v128.or(i64x2.shr_u(bits, 52), i64x2.splat(COUNTER_BITS)),
    f64x2.splat(4503599627370496.0 + 1023.0),
  );
  const reduced = i64x2.add(v128.and(bits, i64x2.splat(0x000fffffffffffff)), i64x2.splat(SQRT_HALF_BITS));
  const isSmall = f64x2.eq(k, f64x2.splat(0.0));
  const f = v128.bitselect(x, f64x2.sub(reduced, f64x2.splat(1.0)), isSmall);
  const lost = v128.bitselect(
    f64x2.sub(f64x2.splat(1.0), f64x2.sub(u, x)),
    f64x2.sub(x, f64x2.sub(u, f64x2.splat(1.0))),
    f64x2.gt(x, f64x2.splat(1.0)),
  );
  const c = v128.andnot(f64x2.div(lost, u), isSmall);
  const halfSquare = f64x2.mul(f64x2.mul(f, f), f64x2.splat(0.5));
  const s = f64x2.div(f, f64x2.add(f, f64x2.splat(2.0)));
  const z = f64x2.mul(s, s);
  let p = f64x2.add(f64x2.mul(z, f64x2.splat(1.479819860511658591e-1)), f64x2.splat(1.531383769920937332e-1));
  p = f64x2.add(f64x2.mul(z, p), f64x2.splat(1.818357216161805012e-1));
  p = f64x2.add(f64x2.mul(z, p), f64x2.splat(2.222219843214978396e-1));
  p = f64x2.add(f64x2.mul(z, p), f64x2.splat(2.857142874366239149e-1));
  p = f64x2.add(f64x2.mul(z, p), f64x2.splat(3.999999999940941908e-1));
  p = f64x2.add(f64x2.mul(z, p), f64x2.splat(6.666666666666735130e-1));
  const rest = f64x2.mul(s, f64x2.add(halfSquare, f64x2.mul(z, p)));
  const low = f64x2.add(f64x2.mul(k, f64x2.splat(LN2_LOW)), c);
  const inner = f64x2.sub(f64x2.sub(halfSquare, f64x2.add(rest, low)), f);
  return f64x2.sub(f64x2.mul(k, f64x2.splat(LN2_HIGH)), inner);
}

/**
 * Complex numbers for derivatives by complex step: f(x + ih) = f(x) + ih f′(x) + O(h²), so Im f(x + ih) / h is f′ without
 * a difference that could cancel (Squire & Trapp, SIAM Review 40, 1998).
 */

export interface Complex {
  readonly re: number;
  readonly im: number;
}

/** The complex number re + i·im. */
export function complex(re: number, im = 0): Complex {
  return { re, im };
}

/** a + b. */
export function plus(a: Complex, b: Complex): Complex {
  return { re: a.re + b.re, im: a.im + b.im };
}

/** a − b. */
export function minus(a: Complex, b: Complex): Complex {
  return { re: a.re - b.re, im: a.im - b.im };
}

/** a times the real number r. */
export function times(a: Complex, r: number): Complex {
  return { re: a.re * r, im: a.im * r };
}

/** a / b for b whose imaginary part is so small that its square vanishes beside the real part's. */
export function over(a: Complex, b: Complex): Complex {
  const re = a.re / b.re;
  return { re, im: (a.im - re * b.im) / b.re };
}

/** exp a. */
export function complexExp(a: Complex): Complex {
  const size = Math.exp(a.re);
  return { re: size * Math.cos(a.im), im: size * Math.sin(a.im) };
}

/** log(1 + a) on the main branch, for a imaginary part as small as in `over`. */
export function complexLog1p(a: Complex): Complex {
  return { re: Math.log1p(a.re), im: Math.atan2(a.im, 1 + a.re) };
}

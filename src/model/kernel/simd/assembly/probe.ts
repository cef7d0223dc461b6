/** exp and log1p by themselves, for tests. */
import { exp2, log1p2 } from './elementary';

export function exp(x: f64): f64 {
  return f64x2.extract_lane(exp2(f64x2.splat(x)), 1);
}

export function log1p(x: f64): f64 {
  return f64x2.extract_lane(log1p2(f64x2.splat(x)), 1);
}

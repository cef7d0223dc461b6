/**
 * R and G in one pass (`../../risk.ts`), two samples at a time.
 *
 * Each z is summed in the order of `risk.ts`; R and G are summed over the even and the odd samples apart. R keeps Neumaier's
 * compensation, and the residual of the true class is −(sum of the other ŷ).
 */
import { exp2, log1p2 } from './elementary';
import { blocks, D, G, K, labels, N, STRIDE, sums, x, z } from './layout';
import { scores, slopes } from './products';

export { addressOfLabels, addressOfW, reserve } from './layout';

/** R at W in nats; G and the correct count are written. */
export function evaluate(): f64 {
  memory.fill(sums, 0, D * K * 16);
  let risk = f64x2.splat(0);
  let compensation = f64x2.splat(0);
  let correct = f64x2.splat(0);
  for (let block: usize = 0; block < blocks; block++) {
    const first = x + block * D * STRIDE;
    scores(first);
    for (let n: usize = 0; n < STRIDE; n += 16) {
      const label = v128.load(labels + block * STRIDE + n);
      let max = v128.load(z + n);
      let top = f64x2.splat(0);
      let own = max;
      for (let m: usize = 1; m < K; m++) {
        const score = v128.load(z + m * STRIDE + n);
        const index = f64x2.splat(f64(m));
        const higher = f64x2.gt(score, max);
        max = v128.bitselect(score, max, higher);
        top = v128.bitselect(index, top, higher);
        own = v128.bitselect(score, own, f64x2.eq(label, index));
      }
      let rest = f64x2.splat(0);
      for (let m: usize = 0; m < K; m++) {
        const power = exp2(f64x2.sub(v128.load(z + m * STRIDE + n), max));
        v128.store(z + m * STRIDE + n, power);
        rest = f64x2.add(rest, v128.andnot(power, f64x2.eq(top, f64x2.splat(f64(m)))));
      }
      const all = f64x2.add(f64x2.splat(1), rest);
      let others = f64x2.splat(0);
      for (let m: usize = 0; m < K; m++) {
        const yhat = f64x2.div(v128.load(z + m * STRIDE + n), all);
        v128.store(z + m * STRIDE + n, yhat);
        others = f64x2.add(others, v128.andnot(yhat, f64x2.eq(label, f64x2.splat(f64(m)))));
      }
      residualOfLabel(n, f64x2.extract_lane(label, 0), f64x2.extract_lane(others, 0));
      residualOfLabel(n + 8, f64x2.extract_lane(label, 1), f64x2.extract_lane(others, 1));

      const present = f64x2.ge(label, f64x2.splat(0));
      correct = f64x2.add(correct, v128.and(f64x2.eq(top, label), f64x2.splat(1)));
      const loss = v128.and(f64x2.add(f64x2.sub(max, own), log1p2(rest)), present);
      const total = f64x2.add(risk, loss);
      const lost = v128.bitselect(
        f64x2.add(f64x2.sub(risk, total), loss),
        f64x2.add(f64x2.sub(loss, total), risk),
        f64x2.ge(risk, loss),
      );
      compensation = f64x2.add(compensation, lost);
      risk = total;
    }
    slopes(first);
  }
  for (let cell: usize = 0; cell < D * K; cell++) {
    const sum = v128.load(sums + cell * 16);
    store<f64>(G + cell * 8, (f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)) / f64(N));
  }
  store<f64>(G + D * K * 8, f64x2.extract_lane(correct, 0) + f64x2.extract_lane(correct, 1));
  return summed(risk, compensation) / f64(N);
}

/** Both lanes of a compensated sum, the same way. */
// @ts-ignore: AssemblyScript has decorators of functions.
@inline function summed(sum: v128, compensation: v128): f64 {
  const even = f64x2.extract_lane(sum, 0);
  const odd = f64x2.extract_lane(sum, 1);
  const total = even + odd;
  const lost = even >= odd ? even - total + odd : odd - total + even;
  return total + (lost + f64x2.extract_lane(compensation, 0) + f64x2.extract_lane(compensation, 1));
}

/** Writes −(sum of the other ŷ) where the label's ŷ stands. */
// @ts-ignore: AssemblyScript has decorators of functions.
@inline function residualOfLabel(n: usize, label: f64, others: f64): void {
  if (label >= 0) store<f64>(z + usize(label) * STRIDE + n, -others);
}

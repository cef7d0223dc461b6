/** What every line of the derivation must say at a choice, worked out from the shown W and the samples alone. */
import type { Choice, Samples, ShownLine, ShownProof } from './proofPage';

const U = 2 ** -53;

interface Owed {
  /** Left and right; null where it can't be evaluated, undefined where the line does not apply. */
  readonly left: number | undefined;
  readonly right: number | null | undefined;
  readonly tolerance: number;
}

interface Forward {
  readonly z: number[];
  readonly yhat: number[];
  readonly error: number[];
  readonly loss: number;
}

function forward(x: readonly number[], label: number, W: readonly (readonly number[])[]): Forward {
  const K = W[0]?.length ?? 0;
  const z = Array.from({ length: K }, (_, m) => x.reduce((sum, value, o) => sum + value * (W[o]?.[m] ?? NaN), 0));
  const max = Math.max(...z);
  const e = z.map((value) => Math.exp(value - max));
  const total = e.reduce((a, b) => a + b);
  const yhat = e.map((value) => value / total);
  const others = yhat.reduce((sum, value, m) => (m === label ? sum : sum + value), 0);
  const rest = e.reduce((sum, value, m) => (m === z.indexOf(max) ? sum : sum + value), 0);
  return {
    z,
    yhat,
    error: yhat.map((value, m) => (m === label ? -others : value)),
    loss: max - (z[label] ?? NaN) + Math.log1p(rest),
  };
}

/** The largest eigenvalue of diag p − ppᵀ, by power iteration. */
function largestCovariance(p: readonly number[]): number {
  let v = p.map((_, k) => Math.cos(1 + k * k));
  let value = 0;
  for (let round = 0; round < 20_000; round++) {
    const along = v.reduce((sum, one, k) => sum + one * (p[k] ?? 0), 0);
    const next = v.map((one, k) => (p[k] ?? 0) * (one - along));
    value = Math.hypot(...next) / Math.hypot(...v);
    if (value === 0) return 0;
    v = next.map((one) => one / Math.hypot(...next));
  }
  return value;
}

/** What line `id` owes. */
export function owed(id: string, { X, labels, K }: Samples, W: ShownProof['W'], { n, i, m, o }: Choice): Owed {
  const D = W.length;
  const [x = [], label = 0] = [X[n], labels[n]];
  const here = forward(x, label, W);
  const at = (values: readonly number[], k: number): number => values[k] ?? NaN;
  const error = at(here.error, m);
  const cell = error * at(x, o);
  const likely = at(here.yhat, label) >= 1e-280;
  const byScore = { left: error, right: error, tolerance: 16 * U };
  const byWeight = { left: cell, right: cell, tolerance: 16 * U * Math.abs(at(x, o)) };
  const absent = { left: undefined, right: undefined, tolerance: 0 };
  if (id === 'HB') return { left: largestCovariance(here.yhat), right: 0.5, tolerance: 8 * K * U };
  if (id === 'Z') {
    const size = x.reduce((sum, value, p) => sum + Math.abs(value * (W[p]?.[m] ?? NaN)), 0);
    return { left: at(here.z, m), right: at(here.z, m), tolerance: 2 * D * U * size };
  }
  if (id === 'S') {
    const value = at(here.yhat, i);
    const tolerance = 8 * U * (1 + Math.max(...here.z) - at(here.z, i)) * Math.max(value, 2 ** -1022);
    return { left: value, right: here.z.every((score) => Math.abs(score) <= 700) ? value : null, tolerance };
  }
  if (id === 'J1' || id === 'J2') {
    if ((id === 'J1') !== (i === m)) return absent;
    const p = at(here.yhat, i);
    const rest = here.yhat.reduce((sum, value, k) => (k === i ? sum : sum + value), 0);
    const value = i === m ? p * rest : -p * at(here.yhat, m);
    return { left: value, right: value, tolerance: 4 * U };
  }
  if (/^L[123]$/.test(id)) return { ...byScore, right: likely ? error : null };
  if (/^L\d/.test(id)) return byScore;
  if (/^(W[123]|M)$/.test(id)) return byWeight;
  if (id === 'E1') return { left: -error, right: error, tolerance: 0 };
  if (id === 'E2') {
    const p = at(here.yhat, m);
    const right = label === m ? error / p : p;
    return { left: error, right: likely ? right : null, tolerance: 16 * U * Math.abs(error) };
  }
  if (id === 'E3') {
    const exists = D <= K && m < D;
    return { left: cell, right: exists ? (o === m ? cell : 0) : null, tolerance: 16 * U * Math.abs(cell) };
  }
  const all = X.map((row, k) => forward(row, labels[k] ?? 0, W));
  if (id === 'LSE') return { left: error, right: error, tolerance: 1e-10 };
  if (id === 'KL') {
    return { left: here.loss, right: likely ? here.loss : null, tolerance: 8 * U * (1 + here.loss) };
  }
  const mean = (terms: readonly number[]): number => terms.reduce((a, b) => a + b, 0) / terms.length;
  if (id === 'R') {
    const risk = mean(all.map(({ loss }) => loss));
    const possible = all.every(({ yhat }, k) => at(yhat, labels[k] ?? 0) >= 1e-280);
    return { left: risk, right: possible ? risk : null, tolerance: 8 * U * (1 + risk) };
  }
  const terms = all.map((one, k) => at(X[k] ?? [], o) * at(one.error, m));
  const G = mean(terms);
  const size = mean(terms.map(Math.abs));
  const rows = X.map((row) => row.reduce((sum, value, p) => sum + Math.abs(value) * Math.max(...(W[p] ?? []).map(Math.abs)), 0)); // prettier-ignore
  const scores = Math.max(...rows);
  if (id === 'V') return { left: G, right: G, tolerance: 1e-13 * size };
  if (id === 'K2') return K === 2 ? { left: G, right: G, tolerance: 4 * (D + 4) * (1 + scores) * U * size } : absent;
  if (id === 'SHIFT') {
    const risk = mean(all.map(({ loss }) => loss));
    const moved = mean(X.map((row) => row.reduce((sum, value, p) => sum + Math.abs(value) * (p + 1), 0)));
    return { left: risk, right: risk, tolerance: 8 * U * (1 + risk) + 4 * (D + 2) * U * (mean(rows) + moved) };
  }
  if (id === 'H') {
    const cells = all.map(({ yhat }, k) => {
      const rest = yhat.reduce((sum, value, j) => (j === m ? sum : sum + value), 0);
      return at(X[k] ?? [], o) ** 2 * at(yhat, m) * (i === m ? rest : -at(yhat, i));
    });
    const reach = Math.max(...X.map((row) => Math.abs(at(row, o))));
    const relative = 1e-10 + (4 * (K + 4 + scores) * U) / 2e-5;
    return { left: mean(cells), right: mean(cells), tolerance: reach * relative * size };
  }
  return { left: G, right: id === 'E5' ? -G : G, tolerance: 1e-13 * mean(terms.map(Math.abs)) };
}

/** What is wrong with a line as shown, in words; null where nothing is. */
export function objection(shown: ShownLine | undefined, id: string, debt: Owed): string | null {
  const { left, right, tolerance } = debt;
  if (left === undefined) return shown === undefined ? null : `${id} should be absent`;
  if (shown === undefined) return `${id} is missing`;
  // The page may round each side as it likes, within the line's own tolerance and a few roundings of this test.
  const near = 2 * tolerance + 16 * U * (Math.abs(left) + Math.abs(right ?? 0)) + 2 ** -1000;
  if (!(Math.abs((shown.lhs ?? NaN) - left) <= near)) return `${id}.lhs is ${shown.lhs}, not ${left}`;
  if (right === null || right === undefined) {
    if (shown.holds !== 'unevaluable' || shown.rhs !== undefined) return `${id} can't be evaluated, but ${shown.holds}`;
    return /why|W has only|never forms/.test(shown.text) ? null : `${id} does not say why it can't be evaluated`;
  }
  if (!(Math.abs((shown.rhs ?? NaN) - right) <= near)) return `${id}.rhs is ${shown.rhs}, not ${right}`;
  const [lhs, rhs] = [shown.lhs ?? NaN, shown.rhs ?? NaN];
  // HB is an inequality.
  const agree = (id === 'HB' ? lhs - rhs : Math.abs(lhs - rhs)) <= tolerance * (1 + 1e-9);
  if (shown.holds !== String(agree)) return `${id} holds: ${shown.holds}, |Δ| ${Math.abs(left - right)}`;
  if (!id.startsWith('E')) return agree ? null : `${id} fails`;
  return agree && !/agrees here because/.test(shown.text) ? `${id} agrees by accident and does not say why` : null;
}

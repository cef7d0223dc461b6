/** Which numbers a page that hides something may not print, wherever they would stand: those that are hidden, and what is them but for a known factor. */
import { forwardPass } from '../../model/kernel/forwardPass';
import type { Lab, LabState } from '../../session/lab';
import { selectShownFrame } from '../../session/selectors/shownFrame';
import type { Hiding } from '../../ui/hiding';
import { decidePrinting } from '../../ui/numbers/formatNumber';

/** Moments that figures still print while they are behind. */
const MOMENTS = 40;
/** Digits of a number that tell it from all others. */
const DIGITS = 8;
/** With so few digits a number tells nothing: it may be any. */
const FEW = 3;

/** The digits of a number, whatever its sign and power of ten; null for a number of few digits. */
function digitsOf(value: number): string | null {
  if (!Number.isFinite(value)) return null;
  const digits = value
    .toExponential(DIGITS - 1)
    .replace(/^-|\.|e.*/g, '')
    .replace(/0+$/, '');
  return digits.length > FEW ? digits : null;
}

type Named = readonly [name: string, value: number];

function* entries(name: string, values: ArrayLike<number>, columns?: number): Iterable<Named> {
  for (let at = 0; at < values.length; at++) {
    const place = columns === undefined ? `${at}` : `${Math.floor(at / columns)}.${at % columns}`;
    yield [`${name}.${place}`, values[at]!];
  }
}

/** Every quantity that has a name, with what is printed of it elsewhere under its own name. */
function* quantities(state: LabState): Iterable<Named> {
  const shown = selectShownFrame(state);
  if (!shown) return;
  const { frame, design } = shown;
  const { N, K, W, G, risk } = frame;
  const { eta } = state.document;
  yield ['risk', risk];
  yield ['risk', N * risk];
  if (frame.riskChange !== null) yield ['risk.change', frame.riskChange];
  if (frame.penalty) yield ['risk', frame.penalty.dataRisk];
  yield* entries('W', W, K);
  for (const factor of [1, eta, N, N * eta]) {
    yield* entries(
      'G',
      G.map((entry) => factor * entry),
      K,
    );
  }
  yield ['gradient-max', frame.gradientMax];
  const { selected, proofAt } = state.view;
  if (selected === null || selected >= design.N) return;
  const pass = forwardPass(design, W, selected);
  for (const name of ['x', 'z', 'exp', 'yhat', 'error'] as const) yield* entries(name, pass[name]);
  yield* entries('yhat', pass.complement);
  yield* entries('outer', pass.outer, K);
  yield* entries('jacobian', pass.jacobian, K);
  yield ['loss', pass.loss];
  const { i, m, o } = proofAt;
  yield ['line:L6', pass.error[m] ?? 0];
  yield ['line:M', pass.outer[o * K + m] ?? 0];
  yield ['line:J1', pass.jacobian[i * K + m] ?? 0];
  yield ['line:J2', pass.jacobian[i * K + m] ?? 0];
  yield ['line:G', G[o * K + m] ?? 0];
  yield ['line:R', risk];
  yield ['line:Z', pass.z[m] ?? 0];
  yield ['line:S', pass.yhat[i] ?? 0];
}

function withheldAt(state: LabState, hiding: Hiding): ReadonlySet<string> {
  const withheld = new Set<string>();
  const shown: string[] = [];
  for (const [name, value] of quantities(state)) {
    const digits = digitsOf(value);
    if (digits === null) continue;
    if (hiding.hides(name.startsWith('line:') ? `${name}.rhs` : name)) withheld.add(digits);
    else if (!name.startsWith('line:')) shown.push(digits);
  }
  // What stands on the page under a name of its own is not told by standing there again.
  for (const digits of shown) withheld.delete(digits);
  return withheld;
}

let stop = (): void => undefined;

/** Decides from now on what may be printed; null: everything. */
export function withhold({ store }: Lab, hiding: Hiding | null): void {
  stop();
  stop = () => undefined;
  if (hiding === null) {
    decidePrinting(() => true);
    return;
  }
  let moments = [withheldAt(store.getState(), hiding)];
  stop = store.subscribe((state, before) => {
    const { run, view, document } = state;
    const same =
      run.frame === before.run.frame &&
      document === before.document &&
      view.selected === before.view.selected &&
      view.proofAt === before.view.proofAt;
    if (!same) moments = [withheldAt(state, hiding), ...moments.slice(0, MOMENTS - 1)];
  });
  decidePrinting((value) => {
    const digits = digitsOf(value);
    return digits === null || !moments.some((withheld) => withheld.has(digits));
  });
}

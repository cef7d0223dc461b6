/**
 * What a scene hides until its answer, and what must be hidden with it because it would repeat it. A mask is a name of the
 * page (`W.0.1`, `G`, `yhat.*`), a view (`curve`, `boundaries`, `labels@84`, `risk@11..60`) or a side of a line (`line:J2.rhs`).
 */
import type { Scene } from './lessonSchema';

/** Lines whose sides are a slope of the loss, by a score and by a weight. */
const BY_SCORE = ['L0', 'L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'E1', 'E2'].map((id) => `line:${id}`);
const BY_WEIGHT = ['W1', 'W2', 'W3', 'M', 'E3'].map((id) => `line:${id}`);

const SAME_SLOPE = [BY_SCORE, BY_WEIGHT, ['line:G', 'line:E5']];

/** What repeats a quantity: hiding the first hides all of the others. */
const REPEATS: Readonly<Record<string, readonly string[]>> = {
  risk: ['curve.head', 'risk.change', 'line:R', 'line:SHIFT'],
  z: ['yhat', 'exp', 'error', 'loss', 'outer', 'jacobian', 'probe', 'line:Z'],
  exp: ['yhat', 'error', 'loss', 'outer', 'jacobian', 'probe'],
  yhat: ['exp', 'error', 'loss', 'outer', 'jacobian', 'probe', 'unit', 'tint', 'line:S'],
  // The label is what the loss is the loss of.
  y: ['error', 'loss', 'outer', 'plot', ...BY_SCORE],
  error: ['yhat', 'exp', 'loss', 'outer', 'jacobian', 'probe', 'unit', 'tint', 'line:LSE', ...BY_SCORE],
  loss: ['plot.height', 'line:LSE', 'line:KL'],
  outer: BY_WEIGHT,
  W: ['z', 'yhat', 'exp', 'error', 'loss', 'outer', 'jacobian', 'probe', 'boundaries'],
  G: ['gradient-max', 'check', 'tiles.mean', 'phase', 'digits', 'force', 'line:G', 'line:E5', 'line:V', 'line:K2'],
  check: ['digits'],
  boundaries: ['regions', 'labels', 'contours', 'correct', 'tint'],
  jacobian: ['line:J1', 'line:J2'],
};

/** x₀ = 1, so the first row of x(ŷ − y)ᵀ is ŷ − y: who hides it hides that. */
function errorsInRow(name: string): readonly string[] {
  const first = /^outer(?:\.(?:0|\*)(\.\w+|\.\*)?)?$/.exec(name);
  return first ? [`error${first[1] ?? ''}`] : [];
}

/** Parts of a quantity that say as much as the whole about what repeats it: ŷ_B alone does not give z. */
const WHOLE_ONLY: ReadonlySet<string> = new Set(['z', 'W']);

export interface Masks {
  /** Whether a quantity, view or side of a line must not be in the page. */
  hides(name: string): boolean;
  /** Whether any part of a quantity or view must not be: a picture of all of it would tell that part. */
  touches(head: string): boolean;
  /** How many iterations from t on have a hidden risk. */
  hidesRiskAt(t: number): boolean;
  /** Whether anything is hidden. */
  readonly any: boolean;
}

/** What is hidden while the answer is out: `hide` of the scene and its closure. */
export function masksOf({ hide: written = [], select }: Pick<Scene, 'hide'> & Partial<Pick<Scene, 'select'>>): Masks {
  const hide = written.map((name) => plainName(name, select));
  const names = closure(hide);
  const spans = hide.flatMap(riskSpan);
  return {
    hides: (name) => names.some((mask) => covers(mask, nameOnPage(name))),
    touches: (head) => names.some((mask) => mask.split('.')[0] === head),
    hidesRiskAt: (t) => spans.some(([from, to]) => t >= from && t <= to),
    any: hide.length > 0,
  };
}

/** The side of a line and the part of the data in G and R as masks name them. */
function nameOnPage(name: string): string {
  return name.replace(/^proof\.(\w+)\./, 'line:$1.').replace(/^(G|risk)\.data/, '$1');
}

/** The name of what is hidden, its letters i, m, o as the numbers that the scene selects: `yhat.m` is `yhat.2`. */
function plainName(name: string, select: Scene['select'] | undefined): string {
  const inverse = /^(?:1\/(.+)|minus\((.+)\))$/.exec(name);
  const of = inverse?.[1] ?? inverse?.[2];
  if (of !== undefined) return plainName(of, select);
  if (name.startsWith('line:')) return name;
  const [head = '', ...places] = name.split('.');
  const numbers = places.map((place) => {
    const chosen = place === 'i' || place === 'm' || place === 'o' ? select?.[place] : undefined;
    return chosen !== undefined ? String(chosen) : /^\d+$/.test(place) ? String(Number(place)) : place;
  });
  return [head, ...numbers].join('.');
}

/** Nothing is hidden. */
export const UNMASKED: Masks = masksOf({ hide: [] });

/** The names and all that repeats them, over and over. */
export function closure(names: readonly string[]): readonly string[] {
  const closed = new Set([...names, ...names.flatMap(errorsInRow)]);
  for (const name of closed) {
    // The sides of a line are equal, and those of all lines that state the same slope.
    const line = /^line:\w+/.exec(name)?.[0];
    const same = SAME_SLOPE.find((lines) => line !== undefined && lines.includes(line)) ?? (line ? [line] : []);
    for (const other of same) closed.add(`${other}.lhs`).add(`${other}.rhs`);
    const head = name.split('.')[0]!;
    // A part hides the same part of what has it: ŷ_B hides exp and error of B, and all that mixes the classes.
    const part = name.slice(head.length);
    if (part !== '' && part !== '.*' && WHOLE_ONLY.has(head)) continue;
    for (const other of REPEATS[head] ?? []) closed.add(part !== '' && SAME_PLACE.has(other) ? other + part : other);
  }
  return [...closed];
}

const SAME_PLACE: ReadonlySet<string> = new Set(['yhat', 'exp', 'error', 'probe', 'check']);

/** Whether a mask covers a name: itself, all below it, with `*` for any one place. */
function covers(mask: string, name: string): boolean {
  const [asked, held] = [name.split('.'), mask.split('.')];
  return held.length <= asked.length && held.every((part, at) => part === '*' || part === asked[at]);
}

function riskSpan(name: string): readonly (readonly [number, number])[] {
  const span = /^risk@(\d+)(?:\.\.(\d+))?$/.exec(name);
  if (!span) return [];
  const from = Number(span[1]);
  return [[from, span[2] === undefined ? from : Number(span[2])]];
}

/** Why a session file was refused, as data: `i18n` makes the sentence. */
import { LIMITS } from '../model/limits';

/** `least` and `most` are allowed, `above` is not. */
interface Bounds {
  readonly least?: number;
  readonly above?: number;
  /** Of the magnitude. */
  readonly most: number;
}

/**
 * The limits of `LIMITS` that a file can break. `classes`, `samples`, `features` and `values` (N × features) are counts,
 * `name` is a length in characters; `weight` is one of the initial W, `runWeight` one that descent has come to.
 */
const BOUNDS = {
  classes: { least: LIMITS.minClasses, most: LIMITS.maxClasses },
  samples: { most: LIMITS.maxSamples },
  features: { most: LIMITS.maxFeatures },
  values: { most: LIMITS.maxValues },
  coordinate: { most: LIMITS.maxCoordinate },
  edge: { most: LIMITS.maxEdge },
  span: { least: LIMITS.minSpan, most: 2 * LIMITS.maxEdge },
  eta: { above: 0, most: LIMITS.maxEta },
  lambda: { above: 0, most: LIMITS.maxLambda },
  batch: { least: 1, most: LIMITS.maxSamples },
  seed: { most: LIMITS.maxSeed },
  name: { most: LIMITS.maxNameLength },
  weight: { most: LIMITS.maxWeight },
  runWeight: { most: LIMITS.maxRunWeight },
  gradient: { most: LIMITS.maxGradient },
  risk: { most: LIMITS.maxRisk },
  iteration: { most: LIMITS.maxIteration },
} as const satisfies Readonly<Record<string, Bounds>>;

export type LimitName = keyof typeof BOUNDS;

export type SessionProblem =
  /** Larger than `LIMITS.maxFileBytes`; it was not looked into. */
  | { readonly kind: 'tooLarge'; readonly bytes: number }
  | { readonly kind: 'notJson' }
  /** JSON, but of something else. */
  | { readonly kind: 'notASession' }
  | { readonly kind: 'newerVersion'; readonly version: number }
  | LimitProblem
  /** `where` names the place in the file's own words, `document.points[12]` (counted from 0); never text of the file. */
  | { readonly kind: 'damaged'; readonly where: string };

/** Well-formed, but beyond a limit. `value` is finite; `where` as in `damaged`. */
export interface LimitProblem {
  readonly kind: 'limit';
  readonly what: LimitName;
  readonly value: number;
  /** The bound that `value` is beyond, and which one it is. */
  readonly bound: number;
  readonly side: keyof Bounds;
  readonly where: string;
}

/** The problem of a file of so many bytes (`File.size`), to be asked before it is read; null where it is small enough. */
export function sizeProblem(bytes: number): SessionProblem | null {
  return bytes > LIMITS.maxFileBytes ? { kind: 'tooLarge', bytes } : null;
}

export function damaged(where: string): SessionProblem {
  return { kind: 'damaged', where };
}

/** The limit on `what` that `value` breaks, or null. */
export function limitProblem(what: LimitName, value: number, where: string): LimitProblem | null {
  const { least, above, most }: Bounds = BOUNDS[what];
  const problem = (side: keyof Bounds, bound: number): LimitProblem => ({
    ...{ kind: 'limit', what, value, bound, side, where },
  });
  if (least !== undefined && value < least) return problem('least', least);
  if (above !== undefined && value <= above) return problem('above', above);
  return Math.abs(value) > most ? problem('most', most) : null;
}

export function isLimitName(text: string): text is LimitName {
  return Object.hasOwn(BOUNDS, text);
}

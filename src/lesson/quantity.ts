/**
 * The names that a lesson's questions may use, read into terms: a quantity of the page, a side of a line of the proof,
 * a number, or one of the functions listed in `docs/lesson-file.md`. Nothing else is understood, and nothing is run.
 */
import type { LineId } from '../model/derivation/proofLine';
import { PROOF_LINES } from '../model/derivation/proofLines';

/** Quantities without an index. */
const SCALARS = ['iteration', 'risk', 'eta', 'correct', 'samples', 'smoothness', 'loss', 'digits'] as const;
/** Quantities with one index and with two. `boundary.i.m` is the line where classes i and m tie. */
const VECTORS = ['x', 'z', 'exp', 'yhat', 'y', 'error', 'probe', 'yhat(1-y)'] as const;
const MATRICES = ['W', 'G', 'check', 'outer', 'jacobian', 'boundary'] as const;
const CALLS = ['size', 'sum', 'minus', 'inf', 'after', 'change', 'factor'] as const;
const PARTS = ['lhs', 'rhs', 'first', 'second'] as const;

export type ScalarName = (typeof SCALARS)[number];
export type ArrayName = (typeof VECTORS)[number] | (typeof MATRICES)[number];
export type PartName = (typeof PARTS)[number];

/** A place in a vector or matrix: a number from 0, one of the scene's chosen i, m, o, or all of them. */
export type Place = number | 'i' | 'm' | 'o' | '*';

export type Term =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'scalar'; readonly name: ScalarName }
  /** No places: the whole of it, row by row. */
  | { readonly kind: 'array'; readonly name: ArrayName; readonly at: readonly Place[] }
  | { readonly kind: 'part'; readonly line: LineId; readonly part: PartName }
  | { readonly kind: 'call'; readonly name: (typeof CALLS)[number]; readonly terms: readonly Term[] }
  | { readonly kind: 'inverse'; readonly of: Term }
  /** max|A| over all that the array term names. */
  | { readonly kind: 'largest'; readonly of: Term }
  /** |A|, the root of the sum of squares. */
  | { readonly kind: 'norm'; readonly of: Term }
  /** R at W ± ηG of the scene. */
  | { readonly kind: 'riskBeside'; readonly sign: 1 | -1 }
  /** R after `steps` steps of `eta` from the scene's W. */
  | { readonly kind: 'riskAfter'; readonly eta: number; readonly steps: number }
  /** R after `steps` steps of Newton's method from W = 0, where R has a minimum. */
  | { readonly kind: 'newton'; readonly steps: number };

const LONGEST_NAME = 80;
const MOST_STEPS = 10_000;

/** The term of a name, or null where the name is not in the grammar. */
export function readQuantity(name: string | number): Term | null {
  if (typeof name === 'number') return Number.isFinite(name) ? { kind: 'number', value: name } : null;
  if (name.length > LONGEST_NAME) return null;
  return readFunction(name) ?? readName(name);
}

function readFunction(name: string): Term | null {
  const beside = /^risk\(W([+-])ηG\)$/.exec(name);
  if (beside) return { kind: 'riskBeside', sign: beside[1] === '+' ? 1 : -1 };
  const after = /^risk\((\d+(?:\.\d+)?),(\d{1,5})\)$/.exec(name);
  if (after) return readRiskAfter(Number(after[1]), Number(after[2]));
  const newton = /^newton\((\d{1,2})\)$/.exec(name);
  if (newton) return { kind: 'newton', steps: Number(newton[1]) };
  const inverse = /^1\/(.+)$/.exec(name);
  if (inverse) return wrapped('inverse', inverse[1]!);
  const largest = /^max\|(.+)\|$/.exec(name);
  if (largest) return wrapped('largest', largest[1]!);
  const norm = /^\|(.+)\|$/.exec(name);
  if (norm) return wrapped('norm', norm[1]!);
  const call = /^([a-z]+)\((.+)\)$/.exec(name);
  const known = CALLS.find((candidate) => candidate === call?.[1]);
  return known && call ? readCall(known, call[2]!) : null;
}

function readRiskAfter(eta: number, steps: number): Term | null {
  return eta > 0 && eta <= 1e6 && steps <= MOST_STEPS ? { kind: 'riskAfter', eta, steps } : null;
}

/** `max|…|` and `|…|` are of vectors and matrices, `1/…` is of anything. */
function wrapped(kind: 'inverse' | 'largest' | 'norm', inner: string): Term | null {
  const of = readQuantity(inner);
  if (!of || (kind !== 'inverse' && of.kind !== 'array')) return null;
  return { kind, of };
}

function readCall(name: (typeof CALLS)[number], inner: string): Term | null {
  const parts = name === 'sum' ? inner.split(',') : [inner];
  const terms = parts.map((part) => readQuantity(part));
  if (!terms.every((term) => term !== null)) return null;
  const [first] = terms;
  if (name === 'inf' && !(first?.kind === 'scalar' && first.name === 'risk')) return null;
  if (name === 'size' && first?.kind !== 'array') return null;
  // `then` is looked across once.
  if (LOOKS.includes(name) && terms.some(looksAcross)) return null;
  return { kind: 'call', name, terms };
}

const LOOKS: readonly string[] = ['after', 'change', 'factor'];

function looksAcross(term: Term): boolean {
  if (term.kind === 'inverse') return looksAcross(term.of);
  return term.kind === 'call' && (LOOKS.includes(term.name) || term.terms.some(looksAcross));
}

function readName(name: string): Term | null {
  const scalar = SCALARS.find((candidate) => candidate === name);
  if (scalar) return { kind: 'scalar', name: scalar };
  return readPart(name) ?? readArray(name);
}

function readPart(name: string): Term | null {
  const [id, part, ...more] = name.split('.');
  const line = PROOF_LINES.find((candidate) => candidate.id === id);
  const known = PARTS.find((candidate) => candidate === part);
  if (!line || !known || more.length > 0) return null;
  // Only L3 and E2 have terms that are compared one by one.
  const hasTerms = line.id === 'L3' || line.id === 'E2';
  return known === 'lhs' || known === 'rhs' || hasTerms ? { kind: 'part', line: line.id, part: known } : null;
}

function readArray(name: string): Term | null {
  const [head, ...rest] = name.split('.');
  const vector = VECTORS.find((candidate) => candidate === head);
  const matrix = MATRICES.find((candidate) => candidate === head);
  const known = vector ?? matrix;
  const at = rest.map(readPlace);
  if (!known || !at.every((place) => place !== null)) return null;
  // `boundary.*` is all of them, a row of a matrix is `G.0`.
  return at.length <= (vector ? 1 : 2) ? { kind: 'array', name: known, at } : null;
}

function readPlace(text: string): Place | null {
  if (text === '*' || text === 'i' || text === 'm' || text === 'o') return text;
  return /^\d{1,2}$/.test(text) ? Number(text) : null;
}

/** The test of an answer, `when`: one or more conditions on quantities that must all hold. Unknown ones are refused by name. */
import type { LineId } from '../model/derivation/proofLine';
import { PROOF_LINES } from '../model/derivation/proofLines';
import { readQuantity, type Term } from './quantity';

export type Condition =
  | { readonly kind: 'equal' | 'differs'; readonly terms: readonly [Term, Term]; readonly within: number | null }
  | { readonly kind: 'less'; readonly terms: readonly [Term, Term]; readonly by: number }
  | { readonly kind: 'rises' | 'falls' | 'stays'; readonly term: Term }
  /** How many of the steps of `then` raise R. */
  | { readonly kind: 'times'; readonly times: 'never' | 'some' | 'always' }
  | { readonly kind: 'largest'; readonly term: Term; readonly place: number }
  | { readonly kind: 'finite'; readonly term: Term }
  | { readonly kind: 'fails' | 'holds'; readonly line: LineId }
  | { readonly kind: 'tends'; readonly to: 'zero' | 'above' }
  /** Holds where no other answer does; never; because the author says so. */
  | { readonly kind: 'otherwise' | 'never' | 'author' };

/** What was not understood: a test, a quantity or a line, as it stands in the file. */
export interface Unknown {
  readonly unknown: string;
}

/** Belong to another condition of the same test. */
const MODIFIERS: readonly string[] = ['within', 'by', 'times'];

/** All conditions of a test, or the first name that is not known. */
export function readTest(test: Readonly<Record<string, unknown>>): readonly Condition[] | Unknown {
  const conditions: Condition[] = [];
  for (const [name, value] of Object.entries(test)) {
    if (MODIFIERS.includes(name)) continue;
    const condition = readCondition(name, value, test);
    if ('unknown' in condition) return condition;
    conditions.push(condition);
  }
  return conditions.length > 0 ? conditions : { unknown: '{}' };
}

function readCondition(
  name: string,
  value: unknown,
  { within, by, times }: Readonly<Record<string, unknown>>,
): Condition | Unknown {
  const isAmount = (amount: unknown): amount is number => typeof amount === 'number' && amount >= 0;
  switch (name) {
    case 'equal':
    case 'differs':
      if (within !== undefined && !isAmount(within)) return { unknown: 'within' };
      return withPair(value, (terms) => ({ kind: name, terms, within: within ?? null }));
    case 'less':
      if (by !== undefined && !isAmount(by)) return { unknown: 'by' };
      return withPair(value, (terms) => ({ kind: name, terms, by: by ?? 0 }));
    case 'rises':
      if (times !== undefined) return readTimes(value, times);
      return withTerm(value, (term) => ({ kind: name, term }));
    case 'falls':
    case 'stays':
    case 'finite':
      return withTerm(value, (term) => ({ kind: name, term }));
    case 'largest':
      return readLargest(value);
    case 'fails':
    case 'holds': {
      const line = PROOF_LINES.find(({ id }) => id === value);
      return line ? { kind: name, line: line.id } : unknown(value);
    }
    case 'tends':
      return value === 'zero' || value === 'above' ? { kind: name, to: value } : unknown(value);
    case 'otherwise':
    case 'never':
    case 'author':
      return value === true ? { kind: name } : unknown(value);
    default:
      return { unknown: name };
  }
}

function withTerm(value: unknown, make: (term: Term) => Condition): Condition | Unknown {
  const term = termOf(value);
  return term ? make(term) : unknown(value);
}

function withPair(value: unknown, make: (terms: readonly [Term, Term]) => Condition): Condition | Unknown {
  if (!Array.isArray(value) || value.length !== 2) return unknown(value);
  const [first, second] = [termOf(value[0]), termOf(value[1])];
  if (!first) return unknown(value[0]);
  return second ? make([first, second]) : unknown(value[1]);
}

function readTimes(value: unknown, times: unknown): Condition | Unknown {
  if (value !== 'risk') return unknown(value);
  return times === 'never' || times === 'some' || times === 'always' ? { kind: 'times', times } : unknown(times);
}

function readLargest(value: unknown): Condition | Unknown {
  if (!Array.isArray(value) || value.length !== 2) return unknown(value);
  const term = termOf(value[0]);
  const place: unknown = value[1];
  if (term?.kind !== 'array') return unknown(value[0]);
  return Number.isInteger(place) && (place as number) >= 0
    ? { kind: 'largest', term, place: place as number }
    : unknown(place);
}

function termOf(value: unknown): Term | null {
  return typeof value === 'string' || typeof value === 'number' ? readQuantity(value) : null;
}

function unknown(value: unknown): Unknown {
  if (typeof value === 'string') return { unknown: value };
  return { unknown: typeof value === 'number' ? String(value) : typeof value };
}

/** The true answer of a scene's question, always computed and never stored. */
import type { Slices } from '../model/kernel/slices';
import { boundaryLine, displacement } from './boundary';
import { holds, valuesOf } from './evaluate';
import type { Ask, AskOf } from './lessonSchema';
import { lowest } from './lowest';
import { readQuantity, type Term } from './quantity';
import { type Condition, readTest } from './readTest';
import type { SceneRun } from './sceneRun';

export type Truth =
  | { readonly kind: 'number'; readonly value: number }
  /** `sign` is 0 where |value| ≤ zero · max of its matrix. */
  | { readonly kind: 'sign'; readonly sign: -1 | 0 | 1; readonly value: number }
  /** Which answers hold; `which` is the one that does, null where none or several do. */
  | {
      readonly kind: 'choice';
      readonly hold: readonly boolean[];
      readonly which: number | null;
      readonly author: boolean;
    }
  /** Into the first (1) or second (2) class of the boundary, or neither (0), and how far, in units of the plane. */
  | { readonly kind: 'direction'; readonly side: 0 | 1 | 2; readonly moved: number; readonly which: number | null }
  | { readonly kind: 'curve'; readonly at: readonly number[]; readonly values: readonly number[] }
  /** What is asked for does not exist: its sample, class or line. */
  | { readonly kind: 'none' };

/** Below this share of the plane a boundary stays. */
const STAYS = 1e-6;
/** Numbers that differ by less than this share of the larger, or of 1, are equal. */
const EQUAL = 1e-9;

const NONE: Truth = { kind: 'none' };

export function* truthOf(ask: Ask, run: SceneRun): Slices<Truth> {
  switch (ask.kind) {
    case 'number': {
      const value = yield* numberOf(ask.of, run);
      return value === null ? NONE : { kind: 'number', value };
    }
    case 'sign':
      return yield* signOf(ask, run);
    case 'choice':
      return yield* choiceOf(ask, run);
    case 'direction':
      return directionOf(ask, run);
    case 'curve':
      return curveOf(ask, run);
    default:
      return ask satisfies never;
  }
}

/** The one number of a name, read before what runs after the answer; null where there is none that is finite. */
function* numberOf(name: string, run: SceneRun): Slices<number | null> {
  const term = readQuantity(name);
  const values = term && (yield* valuesOf(term, run, 'before'));
  const value = values?.length === 1 ? values[0]! : NaN;
  return Number.isFinite(value) ? value + 0 : null;
}

function* signOf(ask: AskOf<'sign'>, run: SceneRun): Slices<Truth> {
  const value = yield* numberOf(ask.of, run);
  if (value === null) return NONE;
  const all = wholeOf(readQuantity(ask.of));
  const values = all && (yield* valuesOf(all, run, 'before'));
  const scale = values ? Math.max(...values.map(Math.abs)) : 1;
  const sign = Math.abs(value) <= ask.zero * scale ? 0 : value > 0 ? 1 : -1;
  return { kind: 'sign', sign, value };
}

/** The same of the whole vector or matrix. */
function wholeOf(term: Term | null): Term | null {
  if (term?.kind === 'array') return { ...term, at: [] };
  const inner = term?.kind === 'call' ? wholeOf(term.terms[0] ?? null) : null;
  return term?.kind === 'call' && inner ? { ...term, terms: [inner] } : null;
}

function* choiceOf({ answers }: AskOf<'choice'>, run: SceneRun): Slices<Truth> {
  const tests = answers.map(({ when }) => readTest(when));
  const hold: boolean[] = [];
  for (const test of tests) {
    let all = !('unknown' in test);
    for (const condition of 'unknown' in test ? [] : test) all &&= yield* conditionHolds(condition, run);
    hold.push(all);
  }
  const none = !hold.includes(true);
  const kinds = tests.map((test) => ('unknown' in test ? [] : test.map(({ kind }) => kind)));
  const decided = hold.map((holding, at) => holding || (none && kinds[at]!.includes('otherwise')));
  const which = decided.filter(Boolean).length === 1 ? decided.indexOf(true) : null;
  return { kind: 'choice', hold: decided, which, author: which !== null && kinds[which]!.includes('author') };
}

/** Read after what runs after the answer; `risk(…)` starts from the scene all the same. */
function* conditionHolds(condition: Condition, run: SceneRun): Slices<boolean> {
  switch (condition.kind) {
    case 'equal':
    case 'differs':
    case 'less': {
      const [a, b] = condition.terms;
      const [first] = (yield* valuesOf(a, run, 'after')) ?? [];
      const [second] = (yield* valuesOf(b, run, 'after')) ?? [];
      if (first === undefined || second === undefined) return false;
      if (condition.kind === 'less') return first < second - condition.by;
      const apart = Math.abs(first - second);
      const equal = apart <= (condition.within ?? EQUAL * Math.max(1, Math.abs(first), Math.abs(second)));
      return condition.kind === 'equal' ? equal : !equal;
    }
    case 'rises':
    case 'falls':
    case 'stays':
      return yield* goes(condition.kind, condition.term, run);
    case 'times':
      return rises(condition.times, run);
    case 'largest': {
      const values = (yield* valuesOf(condition.term, run, 'after')) ?? [];
      return values.length > 0 && values.indexOf(Math.max(...values)) === condition.place;
    }
    case 'finite':
      return ((yield* valuesOf(condition.term, run, 'after')) ?? [NaN]).every(Number.isFinite);
    case 'fails':
    case 'holds':
      return holds(condition.line, run, run.after) === (condition.kind === 'holds');
    case 'tends': {
      const { status } = yield* lowest(run.before);
      return condition.to === 'zero' ? status === 'separable' : status === 'attained' || status === 'approached';
    }
    case 'author':
      return true;
    case 'otherwise':
    case 'never':
      return false;
    default:
      return condition satisfies never;
  }
}

/** Whether every value of a term rises, falls or stays. */
function* goes(how: 'rises' | 'falls' | 'stays', term: Term, run: SceneRun): Slices<boolean> {
  const before = (yield* valuesOf(term, run, 'before')) ?? [];
  const after = (yield* valuesOf(term, run, 'after')) ?? [];
  if (before.length === 0 || after.length !== before.length) return false;
  const least = term.kind === 'array' && term.name === 'boundary' ? STAYS : EQUAL;
  return before.every((value, at) => {
    const change = after[at]! - value;
    const stays = Math.abs(change) <= least * Math.max(1, Math.abs(value));
    return how === 'stays' ? stays : !stays && change > 0 === (how === 'rises');
  });
}

function rises(times: 'never' | 'some' | 'always', { risks, first, before }: SceneRun): boolean {
  const path = risks.slice(before.iteration - first);
  const steps = path.length - 1;
  const up = path.filter((risk, step) => step > 0 && risk > path[step - 1]!).length;
  if (steps < 1) return false;
  return times === 'never' ? up === 0 : times === 'always' ? up === steps : up > 0 && up < steps;
}

function directionOf({ of, dot, answers }: AskOf<'direction'>, run: SceneRun): Truth {
  const term = readQuantity(of);
  const [i, m] = term?.kind === 'array' ? term.at : [];
  if (typeof i !== 'number' || typeof m !== 'number') return NONE;
  const [line, was] = [boundaryLine(run.after, i, m), boundaryLine(run.before, i, m)];
  const [now, then] = [line && displacement(line, dot), was && displacement(was, dot)];
  if (!line || now === null || then === null) return NONE;
  const moved = now - then;
  const side = Math.abs(moved) <= STAYS * line.span ? 0 : moved > 0 ? 2 : 1;
  const which = answers.findIndex((answer) => answer.side === side);
  return { kind: 'direction', side, moved: Math.abs(moved), which: which < 0 ? null : which };
}

/** The iterations of a curve's handles, equally far apart, the last at its end. */
export function handlesOf({ steps, handles }: AskOf<'curve'>, from: number): readonly number[] {
  return Array.from({ length: handles }, (_, h) => from + Math.round(((h + 1) * steps) / handles));
}

function curveOf(ask: AskOf<'curve'>, { risks, first, before }: SceneRun): Truth {
  const at = handlesOf(ask, before.iteration);
  const values = at.map((t) => risks[t - first]);
  return values.every((value) => value !== undefined) ? { kind: 'curve', at, values } : NONE;
}

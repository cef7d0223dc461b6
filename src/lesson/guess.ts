/** What was guessed, the answers that a remote can walk through, and whether a guess held. */
import { type Ask, type AskOf } from './lessonSchema';
import type { Truth } from './truth';

export type Guess =
  | { readonly kind: 'number'; readonly value: number }
  /** Index of the answer; of a sign 0 is +, 1 is −, 2 is ≈ 0. */
  | { readonly kind: 'answer'; readonly which: number }
  /** R at the handles, and the handle that keys move. */
  | { readonly kind: 'curve'; readonly values: readonly number[]; readonly handle: number };

/** R at the scene and at the step before it, from which ready-made curves start. */
export interface Slope {
  readonly risk: number;
  readonly step: number;
}

const SIGNS = [1, -1, 0] as const;

/** The guesses that a remote walks through, in order; none where nothing is asked. */
export function ladderOf(ask: Ask, slope: Slope): readonly Guess[] {
  switch (ask.kind) {
    case 'number':
      return stopsOf(ask).map((value) => ({ kind: 'number', value }));
    case 'sign':
      return SIGNS.map((_, which) => ({ kind: 'answer', which }));
    case 'choice':
    case 'direction':
      return ask.answers.map((_, which) => ({ kind: 'answer', which }));
    case 'curve':
      return shapesOf(ask, slope).map((values) => ({ kind: 'curve', values, handle: 0 }));
    default:
      return ask satisfies never;
  }
}

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

function stopsOf({ stops, range: [low, high], scale }: AskOf<'number'>): readonly number[] {
  if (stops) return stops;
  const log = scale === 'log' && low > 0;
  return QUARTERS.map((share) => (log ? low * (high / low) ** share : low + share * (high - low)));
}

/**
 * Four ready-made curves at the handles: the last step's slope kept, halved at every handle, level, and rising as the
 * first falls. All stay within the axis.
 */
function shapesOf({ steps, handles, range }: AskOf<'curve'>, { risk, step }: Slope): readonly (readonly number[])[] {
  const every = steps / handles;
  const at = Array.from({ length: handles }, (_, h) => h + 1);
  const kept = at.map((h) => risk + step * every * h);
  const halved = at.map((h) => risk + step * every * (2 - 2 ** (1 - h)));
  const level = at.map(() => risk);
  const risen = kept.map((value) => 2 * risk - value);
  return [kept, halved, level, risen].map((shape) => shape.map((value) => clip(value, range)));
}

export function clip(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value));
}

/** A typed number: what the text says if it is a number within the range, else null. */
export function numberGuess(value: number | null, { range: [low, high] }: AskOf<'number'>): Guess | null {
  return value !== null && value >= low && value <= high ? { kind: 'number', value } : null;
}

/** The share of the range that arrow keys move a number by. */
const UNIT = 0.01;

/** The guess moved by `units` of the arrow keys, which stops at the ends of the axis. */
export function moved(guess: Guess, ask: Ask, units: number): Guess {
  if (guess.kind === 'number' && ask.kind === 'number') {
    const [low, high] = ask.range;
    const log = ask.scale === 'log' && low > 0;
    const value = log ? guess.value * (high / low) ** (UNIT * units) : guess.value + UNIT * units * (high - low);
    return { kind: 'number', value: clip(rounded(value), ask.range) };
  }
  if (guess.kind !== 'curve' || ask.kind !== 'curve') return guess;
  const value = clip(rounded((guess.values[guess.handle] ?? 0) + 0.01 * units), ask.range);
  return withHandle(guess, guess.handle, value);
}

/** Without the dust of binary fractions. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** A curve with another value at one handle, which becomes the one that keys move. */
export function withHandle(guess: Extract<Guess, { kind: 'curve' }>, handle: number, value: number): Guess {
  return { kind: 'curve', values: guess.values.map((old, h) => (h === handle ? value : old)), handle };
}

/** Whether a guess held against the truth; null where there is no truth to compare with. */
export function held(guess: Guess, ask: Ask, truth: Truth): boolean | null {
  switch (truth.kind) {
    case 'none':
      return null;
    case 'number':
      return guess.kind === 'number' && ask.kind === 'number' && near(guess.value, truth.value, ask.tol);
    case 'sign':
      return guess.kind === 'answer' && SIGNS[guess.which] === truth.sign;
    case 'choice':
    case 'direction':
      return truth.which === null ? null : guess.kind === 'answer' && guess.which === truth.which;
    case 'curve': {
      const tol = ask.kind === 'curve' ? ask.tol : 0;
      return guess.kind === 'curve' && truth.values.every((value, h) => Math.abs(value - guess.values[h]!) <= tol);
    }
    default:
      return truth satisfies never;
  }
}

/** `tol` is a distance, or `factor f`: between truth / f and truth · f. */
function near(guess: number, truth: number, tol: number | string): boolean {
  if (typeof tol === 'number') return Math.abs(guess - truth) <= tol;
  const factor = Number(tol.slice('factor '.length));
  return guess >= truth / factor && guess <= truth * factor;
}

/** The handle where a drawn curve is farthest from the truth. */
export function largestGap(guess: Extract<Guess, { kind: 'curve' }>, values: readonly number[]): number {
  const gaps = values.map((value, h) => Math.abs(value - guess.values[h]!));
  return gaps.indexOf(Math.max(...gaps));
}

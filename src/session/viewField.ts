/** A choice of how to look: its first value, how it is stored with autosaved work and how it travels in a link. */
import type * as Valibot from 'valibot';
import { LIMITS } from '../model/limits';
import type { Document } from './document';

export interface ViewField<T> {
  /** What it is when the page opens, and wherever what was stored or linked is missing or not sound. */
  readonly initial: T;
  readonly storage?: ViewStorage<T>;
  readonly link?: LinkSetting<T>;
  /** Whether a value points at something that the document has; absent where every value does. */
  readonly isWithin?: (value: T, document: Document) => boolean;
}

/** How autosaved work holds it, under the field's own name. Without one a reload forgets it. */
interface ViewStorage<T> {
  /** Makes what reads a stored value. The library comes with the first that is read: a first visit has none. */
  readonly schema: (v: typeof Valibot) => Valibot.GenericSchema<unknown, T>;
  /** What is stored, where that is not the value itself: JSON that `schema` reads. */
  readonly write?: (value: T) => unknown;
  /** The name that version 0.1 stored it under. */
  readonly formerName?: string;
}

/** How a link holds it, where it is not as it is at first. Without one it is the reader's own. */
interface LinkSetting<T> {
  readonly key: string;
  /** Of letters, digits and `-_.,~`. */
  readonly write: (value: T) => string;
  /** Undefined for a text that is not sound. */
  readonly read: (text: string) => T | undefined;
}

/** A whole number from 0. */
export const index = (v: typeof Valibot): Valibot.GenericSchema<unknown, number> =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A raw feature of a sample. */
export const coordinate = (v: typeof Valibot): Valibot.GenericSchema<unknown, number> =>
  v.pipe(v.number(), v.minValue(-LIMITS.maxCoordinate), v.maxValue(LIMITS.maxCoordinate));

/** A field of type T, as it is written down. */
export function field<T>(field: ViewField<T>): ViewField<T> {
  return field;
}

/** On or off; with a key, 1 or 0 in a link. */
export function flag(initial: boolean, key?: string): ViewField<boolean> {
  const storage: ViewStorage<boolean> = { schema: (v) => v.boolean() };
  return key === undefined ? { initial, storage } : { initial, storage, link: choiceLink(key, [false, true], Number) };
}

/** One of some options, written as it is. */
export function choice<T extends string | number>(options: readonly T[], initial: T, key: string): ViewField<T> {
  return { initial, storage: { schema: (v) => v.picklist(options) }, link: choiceLink(key, options) };
}

function choiceLink<T>(
  key: string,
  options: readonly T[],
  write: (value: T) => unknown = (value) => value,
): LinkSetting<T> {
  return {
    key,
    write: (value) => String(write(value)),
    read: (text) => options.find((option) => String(write(option)) === text),
  };
}

/** A value that was read, or the initial one where it is not sound or points at nothing in the document. */
export function soundValue<T>({ initial, isWithin }: ViewField<T>, value: T | undefined, document: Document): T {
  return value === undefined || isWithin?.(value, document) === false ? initial : value;
}

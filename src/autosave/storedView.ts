/** The view as it is stored with the work: the choices that a reload must not lose. */
import * as v from 'valibot';
import type { Document } from '../session/document';
import { type View, viewFields, viewPart } from '../session/view';
import { soundValue } from '../session/viewField';

/** What is stored of a view, in one order of keys, so that two views that are stored alike have the same text. */
export function storedViewOf(view: View): Readonly<Record<string, unknown>> {
  const stored = viewFields.flatMap(([name, { storage }]) => {
    if (storage === undefined) return [];
    const { write } = storage;
    return [[name, write ? write(view[name]) : view[name]] as const];
  });
  return Object.fromEntries(stored);
}

/** The view of a stored value, whatever it is; what is damaged, or points at nothing in the document, is as it is at first. */
export function viewFrom(stored: Readonly<Record<string, unknown>>, document: Document): Partial<View> {
  return viewPart((field, name) => {
    if (field.storage === undefined) return undefined;
    const { schema, formerName } = field.storage;
    const former = formerName === undefined ? undefined : stored[formerName];
    const result = v.safeParse(schema, name in stored ? stored[name] : former);
    return soundValue(field, result.success ? result.output : undefined, document);
  });
}

/** The view as it is stored with the work: the choices that a reload must not lose. */
import { type View, viewFields } from '../session/view';

/** What is stored of a view, in one order of keys, so that two views that are stored alike have the same text. */
export function storedViewOf(view: View): Readonly<Record<string, unknown>> {
  const stored = viewFields.flatMap(([name, { storage }]) => {
    if (storage === undefined) return [];
    const { write } = storage;
    return [[name, write ? write(view[name]) : view[name]] as const];
  });
  return Object.fromEntries(stored);
}

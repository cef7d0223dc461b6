import * as v from 'valibot';
import type { Document } from '../session/document';
import { type View, viewPart } from '../session/view';
import { soundValue } from '../session/viewField';

/** The view of a stored value, whatever it is; what is damaged, or points at nothing in the document, is as it is at first. */
export function viewFrom(stored: Readonly<Record<string, unknown>>, document: Document): Partial<View> {
  return viewPart((field, name) => {
    if (field.storage === undefined) return undefined;
    const { schema, formerName } = field.storage;
    const former = formerName === undefined ? undefined : stored[formerName];
    const result = v.safeParse(schema(v), name in stored ? stored[name] : former);
    return soundValue(field, result.success ? result.output : undefined, document);
  });
}

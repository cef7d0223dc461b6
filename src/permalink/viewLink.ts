/** The view in a link: only what differs from how the page opens, so that most links say nothing of it. */
import type { Document } from '../session/document';
import { type View, viewFields, viewPart } from '../session/view';
import { soundValue } from '../session/viewField';

/** The keys of the view and their values. */
export function viewSettings(view: Partial<View>): readonly (readonly [key: string, value: string])[] {
  return viewFields.flatMap(([name, { initial, link }]) => {
    if (link === undefined) return [];
    const text = link.write(name in view ? view[name] : initial);
    return text === link.write(initial) ? [] : [[link.key, text] as const];
  });
}

/** The view that a link asks for; what it does not say, or not soundly, is as the page opens. */
export function viewOf(settings: ReadonlyMap<string, string>, document: Document): Partial<View> {
  return viewPart((field) => {
    const { link } = field;
    return link && soundValue(field, link.read(settings.get(link.key) ?? ''), document);
  });
}

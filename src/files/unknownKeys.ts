/** Keys of a session file that this version does not know: another version or another program may. They are written back. */
import type { UnknownKeys } from '../session/document';
import { documentKeys, fileKeys } from './sessionSchema';

/** Deeper values are dropped: nothing that writes JSON could be sure to write them. */
const MAX_DEPTH = 64;

/** Those at the top of a file and in its document, with their values; undefined where there are none. */
export function unknownKeysOf(file: unknown): UnknownKeys | undefined {
  const top = others(file, fileKeys);
  const inDocument = isObject(file) ? others(file['document'], documentKeys) : {};
  const none = Object.keys(top).length === 0 && Object.keys(inDocument).length === 0;
  return none ? undefined : { file: top, document: inDocument };
}

function others(value: unknown, known: readonly string[]): UnknownKeys['file'] {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([key, each]) => !known.includes(key) && isShallow(each)));
}

function isShallow(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth < MAX_DEPTH && Object.values(value).every((each) => isShallow(each, depth + 1));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names for gestures: edits under one name are taken back together. */

let count = 0;

/** A name that no gesture had before. */
export function newGesture(kind: string): string {
  count++;
  return `${kind} ${count}`;
}

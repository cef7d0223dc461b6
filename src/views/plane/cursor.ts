/** Where the probe stands, and what put it there. */
export interface Cursor {
  readonly at: readonly [x1: number, x2: number];
  readonly by: 'mouse' | 'touch' | 'keys';
  /** The sample under the pointer. */
  readonly over: number | null;
}

/** A session and how it was looked at: what a link opens, what is autosaved, and what is stashed when something else opens. */
import type { Session } from './session';
import type { View } from './view';

export interface Workspace {
  readonly session: Session;
  /** A field that is absent is as the page opens. */
  readonly view: Partial<View>;
}

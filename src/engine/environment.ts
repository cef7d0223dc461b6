import type { Speed } from '../protocol/messages';

/** What the client needs to know of the page. Times are in ms of one clock. */
export interface Environment {
  now(): number;
  /** Runs the task once, with the next animation frame; of a hidden page, when it is seen again. */
  nextFrame(task: () => void): void;
  /** Whether nobody can see the page. */
  hidden(): boolean;
  /** Calls whenever `hidden` changes; returns how to stop that. */
  onVisibility(listener: () => void): () => void;
  /** Least ms between two pictures of a run that plays at this speed: 0, or more where less motion or less work is better. */
  pace(speed: Speed): number;
}

/**
 * The two messages by which the page knows that the worker still runs. They are no part of a run: neither a visitor nor
 * the trainer sends them.
 */
import { isCount, isFields } from './shapes';

/** Asks for a `Pong` at once. */
export interface Ping {
  readonly type: 'ping';
}

export interface Pong {
  readonly type: 'pong';
  /** How many messages arrived so far that were no commands, and were dropped. */
  readonly dropped: number;
}

export function isPing(message: unknown): message is Ping {
  return isFields(message) && message.type === 'ping';
}

export function isPong(message: unknown): message is Pong {
  return isFields(message) && message.type === 'pong' && isCount(message.dropped);
}

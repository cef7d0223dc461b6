import type { Report } from '../protocol/messages';

/** What a trainer is given of the place it runs in. */
export interface Host {
  /** Sends a report; the listed buffers are given away. */
  post(report: Report, transfer: ArrayBuffer[]): void;
  /** Runs the task once, after `ms` or more; 0 yields to whatever waits to be processed. */
  later(task: () => void, ms: number): void;
  /** A clock in ms, from any origin. */
  now(): number;
}

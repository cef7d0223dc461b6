import type { Ping } from '../protocol/heartbeat';
import type { Command, LivingReport } from '../protocol/messages';

/** One trainer, in a worker or on the page, as the platform reaches it: what arrives from it may be anything. */
export interface TrainerEndpoint {
  /** The listed buffers are given away. */
  send(message: Command | Ping, transfer?: ArrayBuffer[]): void;
  /** `onMessage` gets whatever arrives, `onFailure` the reason why nothing more will. Called once. */
  listen(onMessage: (message: unknown) => void, onFailure: (reason: string) => void): void;
  close(): void;
}

/** Why a new trainer waits for its start: the old one died, or there are no workers and it runs on the page. */
export type RestartReason = 'restarted' | 'onPage';

/** The way to a trainer and back for who owns the run: what arrives has been validated. */
export interface TrainerPort {
  /** The listed buffers are given away. */
  send(command: Command, transfer?: ArrayBuffer[]): void;
  /**
   * `onReport` gets each report, and null for a message that was none but may have used the credit; `onFailure` the reason
   * why nothing more will arrive. `onRestart` is called when the trainer is another one, which knows nothing yet. Called
   * once.
   */
  listen(
    onReport: (report: LivingReport | null) => void,
    onFailure: (reason: string) => void,
    onRestart: (restartReason: RestartReason) => void,
  ): void;
  /** Tries once more after a failure; absent where a failure is final. */
  retry?(): void;
  close(): void;
}

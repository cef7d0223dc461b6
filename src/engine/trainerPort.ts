import type { Ping } from '../protocol/heartbeat';
import type { Command } from '../protocol/messages';

/** Why a new trainer waits for its start: the old one died, or there are no workers and it runs on the page. */
export type RestartReason = 'restarted' | 'onPage';

/** The way to a trainer and back. */
export interface TrainerPort {
  /** The listed buffers are given away. */
  send(command: Command | Ping, transfer?: ArrayBuffer[]): void;
  /**
   * `onReport` gets whatever arrives, `onFailure` the reason why nothing more will. `onRevival` is told that the trainer
   * is another one, which knows nothing yet. Called once.
   */
  listen(
    onReport: (message: unknown) => void,
    onFailure: (reason: string) => void,
    onRestart: (restartReason: RestartReason) => void,
  ): void;
  /** Tries once more after a failure; absent where a failure is final. */
  retry?(): void;
  close(): void;
}

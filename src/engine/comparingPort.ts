/** The way to a trainer that tells each new run which other rates are to be compared. */
import type { TrainerPort } from './trainerPort';

export interface ComparingPort extends TrainerPort {
  /** Rates to be tried beside the run, from where its segment began; none where the list is empty. */
  compare(etas: readonly number[]): void;
}

export function comparingPort(port: TrainerPort): ComparingPort {
  let compared: readonly number[] = [];
  const compare = (etas: readonly number[]): void => {
    compared = etas;
    port.send({ type: 'compare', etas });
  };
  return {
    send(command, transfer) {
      port.send(command, transfer);
      // A start may be the first that a trainer hears.
      if (command.type === 'start' && compared.length > 0) compare(compared);
    },
    listen: (onReport, onFailure, onRestart) => port.listen(onReport, onFailure, onRestart),
    ...(port.retry && { retry: () => port.retry?.() }),
    close: () => port.close(),
    compare,
  };
}

/** The way to a trainer that tells each new run which other rates are to be compared. */
import type { TrainerPort } from './trainerPort';

export interface ComparingPort extends TrainerPort {
  /** Rates to be tried beside the run, from where its segment began; gives how to leave them. The latest list counts. */
  compare(etas: readonly number[]): () => void;
}

export function comparingPort(port: TrainerPort): ComparingPort {
  let asked: readonly (readonly number[])[] = [];
  let told = '';
  const tell = (again: boolean): void => {
    const etas = asked.at(-1) ?? [];
    if (!again && etas.join() === told) return;
    told = etas.join();
    port.send({ type: 'compare', etas });
  };
  return {
    send(command, transfer) {
      port.send(command, transfer);
      // A start may be the first that a trainer receives.
      if (command.type === 'start' && asked.length > 0) tell(true);
    },
    listen: (onReport, onFailure, onRestart) => port.listen(onReport, onFailure, onRestart),
    ...(port.retry && { retry: () => port.retry?.() }),
    close: () => port.close(),
    compare(etas) {
      const mine = [...etas];
      asked = [...asked, mine];
      tell(false);
      return () => {
        asked = asked.filter((other) => other !== mine);
        tell(false);
      };
    },
  };
}

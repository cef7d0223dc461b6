/** The line to the trainer as this app has it: in a worker, watched, and on the page where there is no other way. */
import type { Environment } from '../engine/environment';
import type { Line } from '../engine/trainerPort';
import { WatchedLine } from '../engine/workerSupervisor';
import { workerLine } from './workerPort';

export function engineLine(environment: Environment): Line {
  return new WatchedLine({
    worker: workerLine,
    page: async () => (await import('./pagePort')).pageLine(),
    environment,
    later(task, ms) {
      setTimeout(task, ms);
    },
  });
}

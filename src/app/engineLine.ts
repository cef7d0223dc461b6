/** The line to the trainer as this app has it: in a worker, watched, and on the page where there is no other way. */
import type { Environment } from '../store/environment';
import type { Line } from '../store/line';
import { WatchedLine } from '../store/watchedLine';
import { workerLine } from './workerLine';

export function engineLine(environment: Environment): Line {
  return new WatchedLine({
    worker: workerLine,
    page: async () => (await import('./pageLine')).pageLine(),
    environment,
    later(task, ms) {
      setTimeout(task, ms);
    },
  });
}

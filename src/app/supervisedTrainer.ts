/** The line to the trainer as this app has it: in a worker, watched, and on the page where there is no other way. */
import type { Environment } from '../engine/environment';
import type { TrainerPort } from '../engine/trainerPort';
import { WorkerSupervisor } from '../engine/workerSupervisor';
import { workerEndpoint } from './workerEndpoint';

export function supervisedTrainer(environment: Environment): TrainerPort {
  return new WorkerSupervisor({
    worker: workerEndpoint,
    page: async () => (await import('./pageEndpoint')).pageEndpoint(),
    environment,
    later(task, ms) {
      setTimeout(task, ms);
    },
  });
}

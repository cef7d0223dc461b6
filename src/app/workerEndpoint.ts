/** The line to a trainer in a Web Worker. */
import type { TrainerEndpoint } from '../engine/trainerPort';

/** Starts the worker; its script is fetched from beside the app. */
export function workerEndpoint(): TrainerEndpoint {
  const worker = new Worker(new URL('../worker/main.ts', import.meta.url), { type: 'module', name: 'trainer' });
  return {
    send(command, transfer = []) {
      worker.postMessage(command, transfer);
    },
    listen(onMessage, onFailure) {
      worker.onmessage = (event: MessageEvent<unknown>) => {
        onMessage(event.data);
      };
      // What can't be read is dropped like anything else that is no report.
      worker.onmessageerror = () => {
        onMessage(null);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        onFailure(event.message);
      };
    },
    close() {
      worker.terminate();
    },
  };
}

/** The line to a trainer in a Web Worker. */
import type { TrainerEndpoint } from '../engine/trainerPort';

/** ms of silence after which it is looked whether there is a script at all. */
const SILENCE_MS = 1000;

/** The browser's own, with its address. The name is the browser's: by it the build finds the scripts of workers. */
class Worker {
  readonly address: string;
  readonly itself: InstanceType<typeof globalThis.Worker>;

  constructor(address: string | URL, options: WorkerOptions) {
    this.address = String(address);
    this.itself = new globalThis.Worker(address, options);
  }
}

/** Starts the worker; its script is fetched from beside the app. */
export function workerEndpoint(): TrainerEndpoint {
  const made: Worker | InstanceType<typeof globalThis.Worker> = new Worker(
    new URL('../worker/main.ts', import.meta.url),
    { type: 'module', name: 'trainer' },
  );
  // In the app as one file this is a worker of the browser already, with its script inside.
  const { address, itself: worker } = 'itself' in made ? made : { address: '', itself: made };
  let silent: ReturnType<typeof setTimeout> | undefined;
  return {
    send(command, transfer = []) {
      worker.postMessage(command, transfer);
    },
    listen(onMessage, onFailure) {
      // A worker with an empty script starts, and neither speaks nor fails.
      silent = setTimeout(() => {
        void isEmpty(address).then((empty) => empty && onFailure('its script is empty'));
      }, SILENCE_MS);
      worker.onmessage = (event: MessageEvent<unknown>) => {
        clearTimeout(silent);
        onMessage(event.data);
      };
      // What can't be read is dropped like anything else that is no report.
      worker.onmessageerror = () => {
        onMessage(null);
      };
      worker.onerror = (event) => {
        clearTimeout(silent);
        event.preventDefault();
        onFailure(event.message);
      };
    },
    close() {
      clearTimeout(silent);
      worker.terminate();
    },
  };
}

async function isEmpty(address: string): Promise<boolean> {
  if (!address.startsWith('http')) return false;
  try {
    const response = await fetch(address);
    return response.ok && (await response.text()).trim() === '';
  } catch {
    return false;
  }
}

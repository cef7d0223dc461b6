/**
 * The line to a trainer that runs on the page, where workers can't: the same one, in slices between which the page
 * draws and listens. What is said crosses as it would to a worker: cloned, given away, and received later.
 */
import type { Host } from '../trainer/host';
import { kernels } from '../trainer/kernels';
import { createTrainer } from '../trainer/trainer';
import type { TrainerEndpoint } from '../engine/trainerPort';

/** ms between two slices, as long as one of them: time for the page to draw and to answer the visitor. */
const REST_MS = 4;

export function pageEndpoint(): TrainerEndpoint {
  const channel = new MessageChannel();
  const yielded: (() => void)[] = [];
  let onMessage: (message: unknown) => void = () => {};
  let closed = false;
  channel.port1.onmessage = () => {
    const task = yielded.shift();
    if (!closed) task?.();
  };
  const afterWhatWaits = (task: () => void): void => {
    yielded.push(task);
    channel.port2.postMessage(null);
  };
  const host: Host = {
    post(report, transfer) {
      const message: unknown = structuredClone(report, { transfer });
      afterWhatWaits(() => {
        onMessage(message);
      });
    },
    later(task, ms) {
      setTimeout(
        () => {
          if (!closed) task();
        },
        Math.max(ms, REST_MS),
      );
    },
    now: () => performance.now(),
  };
  const trainer = createTrainer(host, kernels, (onLoad) => {
    import('../model/descent/optimum/findOptimum').then(
      ({ findOptimum }) => {
        if (!closed) onLoad(findOptimum);
      },
      () => {},
    );
  });
  return {
    send(command, transfer = []) {
      const message: unknown = structuredClone(command, { transfer });
      afterWhatWaits(() => {
        trainer.receive(message);
      });
    },
    listen(onReport) {
      onMessage = onReport;
    },
    close() {
      closed = true;
      channel.port1.close();
    },
  };
}

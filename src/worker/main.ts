/** Ties the trainer to its worker. */
import { isPing, type Pong } from '../protocol/heartbeat';
import { kernels } from '../trainer/kernels';
import { createTrainer } from '../trainer/trainer';
import type { Report } from '../protocol/messages';
import type { Host } from '../trainer/host';

const channel = new MessageChannel();
const yielded: (() => void)[] = [];

channel.port1.onmessage = () => yielded.shift()?.();

/** A message to oneself: what was said to the worker before it is processed first, and nothing holds it back. */
function afterWhatWaits(task: () => void): void {
  yielded.push(task);
  channel.port2.postMessage(null);
}

function post(report: Report | Pong, transfer: ArrayBuffer[]): void {
  self.postMessage(report, { transfer });
}

const host: Host = {
  post,
  later: (task, ms) => {
    if (ms <= 0) afterWhatWaits(task);
    // Timers set from timers are held back to 4 ms or more; from a message they are not.
    else setTimeout(() => afterWhatWaits(task), ms);
  },
  now: () => performance.now(),
};

const trainer = createTrainer(host, kernels, (onLoad) => {
  // Fetched when it is first wanted, and not worth a word where it can't be.
  import('../model/descent/optimum/findOptimum').then(
    ({ findOptimum }) => onLoad(findOptimum),
    () => {},
  );
});

let dropped = 0;

self.onmessage = ({ data }: MessageEvent<unknown>) => {
  if (isPing(data)) post({ type: 'pong', dropped }, []);
  else if (!trainer.receive(data)) dropped++;
};

self.onmessageerror = () => dropped++;

self.addEventListener('error', ({ message }) => post({ type: 'failed', reason: message }, []));

self.addEventListener('unhandledrejection', ({ reason }) => post({ type: 'failed', reason: String(reason) }, []));

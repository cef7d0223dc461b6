/** Ties the reader of tables to a worker of its own, so that a running step never waits for a file. */
import type { ReaderQuestion } from '../files/table/readerMessages';
import { TableReader } from '../files/table/tableReader';

const channel = new MessageChannel();
const waiting: (() => void)[] = [];

channel.port1.onmessage = () => waiting.shift()?.();

const reader = new TableReader({
  post: (answer, transfer = []) => self.postMessage(answer, { transfer }),
  // A message to oneself: a newer question is processed first.
  others: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    }),
});

self.onmessage = ({ data }: MessageEvent<ReaderQuestion>) => void reader.receive(data);

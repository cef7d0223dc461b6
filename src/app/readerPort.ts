/** A reader of tables in a worker of its own, and on the page where a worker can't be started. */
import type { ReaderAnswer, ReaderQuestion } from '../files/table/readerMessages';
import type { ReaderPort } from '../files/table/readerPort';

export function startReader(onAnswer: (answer: ReaderAnswer) => void): ReaderPort {
  let last: ReaderQuestion | null = null;
  let onPage: Promise<ReaderPort> | null = null;
  let closed = false;
  const toPage = (): void => {
    onPage ??= import('./pageReader').then(({ pageReader }) => pageReader(onAnswer));
    void onPage.then((port) => {
      if (closed) port.close();
      else if (last) port.ask(last);
    });
  };
  const worker = readerWorker();
  if (worker === null) toPage();
  else {
    worker.onmessage = ({ data }: MessageEvent<ReaderAnswer>) => onAnswer(data);
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      toPage();
    };
  }
  return {
    ask(question) {
      last = question;
      if (onPage === null) worker?.postMessage(question);
      else void onPage.then((port) => port.ask(question));
    },
    close() {
      closed = true;
      worker?.terminate();
      void onPage?.then((port) => port.close());
    },
  };
}

/** Null in a browser that has no workers. */
function readerWorker(): Worker | null {
  try {
    return new Worker(new URL('../worker/reader.ts', import.meta.url), { type: 'module', name: 'reader' });
  } catch {
    return null;
  }
}

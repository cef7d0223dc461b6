/** The reader of tables on the page: the same one, in slices between which the page draws and listens. */
import type { ReaderAnswer } from '../files/table/readerMessages';
import type { ReaderPort } from '../files/table/readerPort';
import { TableReader } from '../files/table/tableReader';

/** ms between two slices: time for the page to draw and to answer the visitor. */
const REST = 4;

export function pageReader(onAnswer: (answer: ReaderAnswer) => void): ReaderPort {
  let closed = false;
  const reader = new TableReader({
    post: (answer) => {
      if (!closed) onAnswer(answer);
    },
    others: () =>
      new Promise((resolve) => {
        // Of a closed reader, nothing ever comes.
        setTimeout(() => {
          if (!closed) resolve();
        }, REST);
      }),
  });
  return {
    ask: (question) => void reader.receive(question),
    close: () => {
      closed = true;
    },
  };
}

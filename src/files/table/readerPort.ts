/** The page's end of the line to a reader of tables, wherever the reader is. */
import type { ReaderAnswer, ReaderQuestion } from './readerMessages';

export interface ReaderPort {
  readonly ask: (question: ReaderQuestion) => void;
  /** Whatever is being read is dropped. */
  readonly close: () => void;
}

/** Starts a reader; `onAnswer` gets its answers. */
export type StartReader = (onAnswer: (answer: ReaderAnswer) => void) => ReaderPort;

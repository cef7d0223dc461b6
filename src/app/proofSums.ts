/** Long sums of the derivation are computed in a worker of their own, and on the page where a worker can't be started. */
import type { SumsAnswer, SumsQuestion } from '../model/derivation/proofSums';
import { type AskSums, sumsOnPage } from '../views/proof/sumsContext';

type Receive = (answer: SumsAnswer) => void;

/** One worker for all questions, started with the first. Whoever asked last is answered. */
class SumsWorker {
  /** Null in a browser that has no workers, and once it has failed. */
  #worker: Worker | null | undefined;
  #asked = 0;
  #receive: Receive | null = null;
  #toPage: (() => void) | null = null;

  /** Returns how to stop. */
  ask(question: SumsQuestion, onAnswer: Receive): () => void {
    this.#worker = this.#worker === undefined ? this.#start() : this.#worker;
    if (this.#worker === null) return sumsOnPage(question, onAnswer);
    const number = ++this.#asked;
    let stop = (): void => {
      if (number === this.#asked) this.#receive = this.#toPage = null;
    };
    this.#receive = onAnswer;
    this.#toPage = () => {
      stop = sumsOnPage(question, onAnswer);
    };
    this.#worker.postMessage({ ...question, asked: number });
    return () => {
      stop();
    };
  }

  #start(): Worker | null {
    try {
      const made = new Worker(new URL('../worker/proofSums.ts', import.meta.url), {
        type: 'module',
        name: 'proof sums',
      });
      made.onmessage = ({ data }: MessageEvent<SumsAnswer & { readonly asked: number }>) => {
        if (data.asked === this.#asked) this.#receive?.(data);
      };
      made.onerror = (event) => {
        event.preventDefault();
        made.terminate();
        this.#worker = null;
        this.#toPage?.();
      };
      return made;
    } catch {
      return null;
    }
  }
}

const sums = new SumsWorker();

export const sumsInWorker: AskSums = (question, onAnswer) => sums.ask(question, onAnswer);

/** Long sums of the derivation are computed in a worker of their own, and on the page where a worker can't be started. */
import type { SumsAnswer } from '../model/derivation/proofSums';
import { type AskSums, sumsOnPage } from '../views/proof/sumsContext';

let worker: Worker | null | undefined;
let asked = 0;
/** Whoever asked last is answered. */
let receive: ((answer: SumsAnswer) => void) | null = null;
let toPage: (() => void) | null = null;

export const sumsInWorker: AskSums = (question, onAnswer) => {
  worker = worker === undefined ? sumsWorker() : worker;
  if (worker === null) return sumsOnPage(question, onAnswer);
  const number = ++asked;
  let stop = (): void => {
    if (number === asked) receive = toPage = null;
  };
  receive = onAnswer;
  toPage = () => {
    stop = sumsOnPage(question, onAnswer);
  };
  worker.postMessage({ ...question, asked });
  return () => {
    stop();
  };
};

/** Null in a browser that has no workers. */
function sumsWorker(): Worker | null {
  try {
    const made = new Worker(new URL('../worker/proofSums.ts', import.meta.url), { type: 'module', name: 'proof sums' });
    made.onmessage = ({ data }: MessageEvent<SumsAnswer & { readonly asked: number }>) => {
      if (data.asked === asked) receive?.(data);
    };
    made.onerror = (event) => {
      event.preventDefault();
      made.terminate();
      worker = null;
      toPage?.();
    };
    return made;
  } catch {
    return null;
  }
}

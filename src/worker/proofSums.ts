/** Sums of the derivation over many samples, in a worker of their own: a newer question ends the one before it. */
import { proofSums, type SumsAnswer, type SumsQuestion } from '../model/derivation/proofSums';

let running: Generator<SumsAnswer, void, void> | null = null;
const channel = new MessageChannel();

/** Each line is a message to oneself, so that a newer question is received between two of them. */
channel.port1.onmessage = () => {
  const next = running?.next();
  if (next === undefined || next.done) return;
  self.postMessage(next.value);
  channel.port2.postMessage(null);
};

self.onmessage = ({ data }: MessageEvent<SumsQuestion & { readonly asked: number }>) => {
  const idle = running === null;
  running = answers(data);
  if (idle) channel.port2.postMessage(null);
};

function* answers({ asked, ...question }: SumsQuestion & { readonly asked: number }) {
  for (const answer of proofSums(question)) yield { ...answer, asked };
  running = null;
}

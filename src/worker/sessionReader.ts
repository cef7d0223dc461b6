/** Reads and checks a session file in a worker of its own, so that the page waits for no file, however hostile. */
import { answerSessionFile } from '../files/readSessionFile';

self.onmessage = async ({ data }: MessageEvent<Blob>) => {
  const answer = await answerSessionFile(data);
  const { features, labels } = answer.ok ? answer.parts.samples : { features: null, labels: null };
  const transfer = [features, labels].flatMap((array) => (array?.buffer instanceof ArrayBuffer ? [array.buffer] : []));
  self.postMessage(answer, { transfer });
};

/** A session file is read in a worker of its own, and on the page where a worker can't be started. */
import { type FileAnswer, type FileReading, readSessionFile } from '../files/readSessionFile';
import { sessionOfParts } from '../files/sessionParts';

/** Never rejects. */
export async function readInWorker(file: File): Promise<FileReading> {
  const answer = await answerOf(file);
  if (answer === null) return readSessionFile(file);
  return answer.ok ? { ok: true, session: sessionOfParts(answer.parts) } : answer;
}

/** Null where no worker answers. */
function answerOf(file: File): Promise<FileAnswer | null> {
  return new Promise((resolve) => {
    const worker = sessionWorker();
    const end = (answer: FileAnswer | null): void => {
      worker?.terminate();
      resolve(answer);
    };
    if (worker === null) return end(null);
    worker.onmessage = ({ data }: MessageEvent<FileAnswer>) => {
      end(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(null);
    };
    worker.postMessage(file);
  });
}

/** Null in a browser that has no workers. */
function sessionWorker(): Worker | null {
  try {
    return new Worker(new URL('../worker/sessionReader.ts', import.meta.url), {
      type: 'module',
      name: 'session reader',
    });
  } catch {
    return null;
  }
}

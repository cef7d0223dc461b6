import { afterEach, expect, test, vi } from 'vitest';
import type { ReaderAnswer, ReaderQuestion } from '../files/table/readerMessages';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 60_000 });

let worker: Worker | null = null;

afterEach(() => worker?.terminate());

test('reads a file in a worker of its own, and gives the samples away', async () => {
  const running = new Worker(new URL('./reader.ts', import.meta.url), { type: 'module' });
  worker = running;
  const answer = (question: ReaderQuestion): Promise<ReaderAnswer> =>
    new Promise((resolve, reject) => {
      running.onerror = ({ message }) => reject(new Error(message));
      running.onmessage = ({ data }: MessageEvent<ReaderAnswer>) => {
        if (data.type === 'samples' || (data.type === 'table' && data.table.whole)) resolve(data);
      };
      running.postMessage(question);
    });
  const rows = Array.from({ length: 5000 }, (_, n) => `${n}\t${n / 8}\t${n % 2 ? 'b' : 'a'}`);
  const source = new File([`x\ty\tlabel\n${rows.join('\n')}`], 'table.tsv');
  expect(await answer({ type: 'read', id: 1, source, dialect: {} })).toMatchObject({
    table: { dialect: { delimiter: '\t' }, header: ['x', 'y', 'label'] },
  });
  const choice = { features: [0, 1], label: 2, otherName: '' };
  expect(await answer({ type: 'choose', id: 2, choice })).toMatchObject({
    reading: { data: { samples: { N: 5000, F: 2 }, classes: ['a', 'b'] } },
  });
});

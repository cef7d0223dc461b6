import { expect, test } from 'vitest';
import { datasetOf } from '../model/data/dataset';
import { isReport } from '../protocol/isReport';
import type { FrameReport } from '../protocol/messages';
import { TableEncoder } from '../protocol/tableDelta';
import { pageEndpoint } from './pageEndpoint';

test('trains on the page, and is silent once closed', async () => {
  const port = pageEndpoint();
  const frames: FrameReport[] = [];
  let arrived = (): void => {};
  port.listen(
    (message) => {
      if (isReport(message) && message.type === 'frame') frames.push(message);
      arrived();
    },
    () => {},
  );
  const next = (): Promise<void> =>
    new Promise((resolve) => {
      arrived = resolve;
      port.send({ type: 'credit' });
    });
  const { samples } = datasetOf('iris');
  const [table] = new TableEncoder().encode([samples]);
  const experiment = { samples: table!, K: 3, bias: true, eta: 0.1 };
  const from = { iteration: 7, W: new Float64Array(9) };
  const segments = [{ version: 1, experiment, from }];
  const known = { first: 7, last: 6, bucket: 1 };
  port.send({ type: 'start', seq: 1, run: 1, segments, at: 7, known });
  await next();
  expect(frames.at(-1)).toMatchObject({ processed: 1, frame: { iteration: 7, N: 150 } });
  port.send({ type: 'play', seq: 2, speed: 'max' });
  for (let count = 0; count < 3; count++) await next();
  expect(frames.at(-1)!.frame.iteration).toBeGreaterThan(8);
  port.send({ type: 'pause', seq: 3 });
  while (frames.at(-1)!.processed < 3) await next();
  expect(frames.at(-1)).toMatchObject({ playing: false });
  const before = frames.length;
  port.send({ type: 'step', seq: 4 });
  port.send({ type: 'credit' });
  port.close();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(frames).toHaveLength(before);
});

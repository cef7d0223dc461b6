import { describe, expect, test, vi } from 'vitest';
import { type Birth, VirtualEngines } from '../testing/virtualTrainers';
import { opened, watched } from '../testing/supervisedBench';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 60_000 });

describe('silence', () => {
  test('is noticed within 3 s, and later where it was noticed before', async () => {
    const lab = await opened();
    lab.lab.play();
    const noticed: number[] = [];
    for (const birth of [1, 2]) {
      await lab.pass(500);
      const from = lab.clock.time;
      lab.worker.hangs = true;
      while (lab.workers.length === birth) await lab.pass(20);
      noticed.push(lab.clock.time - from);
    }
    expect(noticed[0]).toBeGreaterThan(1500);
    expect(noticed[0]).toBeLessThan(3000);
    expect(noticed[1]).toBeGreaterThan(3500);
  });

  test('of a page that was blocked or asleep is no death', async () => {
    const lab = await opened();
    lab.lab.play();
    await lab.pass(500);
    for (const blocked of [5000, 5000, 8 * 3_600_000, 5000]) {
      // What the worker said meanwhile waits, and is processed after the page's own timers.
      lab.clock.later(() => (lab.clock.time += blocked), 0);
      await lab.pass(blocked + 300);
    }
    expect(lab.workers).toHaveLength(1);
    expect(lab.run).toMatchObject({ status: 'running', playing: true, note: null });
  });

  test('is not listened for while nothing is pending or nobody looks', async () => {
    const lab = await opened();
    lab.lab.step();
    await lab.pass(1000);
    const asked = lab.worker.sent.length;
    await lab.pass(60_000);
    expect(lab.worker.sent).toHaveLength(asked);
    lab.lab.play();
    await lab.pass(500);
    lab.page.hide(true);
    await lab.pass(1000);
    const hidden = lab.worker.sent.length;
    lab.worker.hangs = true;
    await lab.pass(600_000);
    expect(lab.worker.sent).toHaveLength(hidden);
    expect(lab.workers).toHaveLength(1);
    const { iteration } = lab;
    lab.page.hide(false);
    await lab.pass(4000);
    expect(lab.workers).toHaveLength(2);
    expect(lab.iteration).toBeGreaterThan(iteration);
  });

  test('of a slow answer is none', async () => {
    const lab = await opened();
    lab.lab.play();
    await lab.pass(500);
    for (let time = 0; time < 20; time++) {
      lab.worker.hangs = true;
      await lab.pass(1500);
      lab.worker.hangs = false;
      // What was said to it meanwhile waited.
      lab.worker.endpoint.send({ type: 'ping' });
      await lab.pass(100);
    }
    expect(lab.workers).toHaveLength(1);
  });
});

describe('where workers never come to life', () => {
  test.each([
    ['throws', ['throws'] as Birth[], 0],
    ['fails twice', ['fails', 'fails'] as Birth[], 2],
    ['does not answer', ['hangs', 'hangs'] as Birth[], 2],
    ['fails, then throws', ['fails', 'throws'] as Birth[], 1],
  ])('the page does their work: %s', async (_, births, tried) => {
    const lab = await opened(births);
    await lab.pass(30_000);
    await lab.pass(100);
    expect(lab.workers).toHaveLength(tried);
    expect(lab.workers.every(({ closed }) => closed)).toBe(true);
    expect(lab.onPage).toHaveLength(1);
    expect(lab.run).toMatchObject({ status: 'idle', frame: { iteration: 0, N: 150 }, note: { kind: 'onPage' } });
    lab.lab.play();
    await lab.pass(1000);
    expect(lab.iteration).toBeGreaterThan(50);
    expect(lab.run.note).toBeNull();
    // The page can't watch itself.
    expect(lab.onPage[0]!.kinds).not.toContain('ping');
    lab.onPage[0]!.onMessage({ type: 'failed', reason: 'Error: x' });
    await lab.pass(1000);
    expect(lab.onPage).toHaveLength(2);
    expect(lab.run).toMatchObject({ status: 'running', playing: true, note: { kind: 'restarted' } });
  });

  test('a worker that lives at the second attempt is as good as any', async () => {
    const lab = await opened(['fails']);
    expect(lab.run).toMatchObject({ status: 'idle', note: null });
    expect(lab.workers).toHaveLength(2);
    expect(lab.onPage).toEqual([]);
  });

  test('nor the page can, that is said, and the button tries both again', async () => {
    const lab = await opened(['throws', 'throws'], true);
    expect(lab.run).toMatchObject({ status: 'failed', frame: null, failure: 'Error: offline' });
    lab.lab.restartEngine();
    await lab.pass(100);
    expect(lab.run.status).toBe('failed');
    lab.pageFails = false;
    lab.births = ['throws'];
    lab.lab.restartEngine();
    await lab.pass(100);
    expect(lab.run).toMatchObject({ status: 'idle', frame: { iteration: 0 }, note: { kind: 'onPage' } });
  });

  test('and the lab is closed meanwhile, nothing begins', async () => {
    const bench = watched(new VirtualEngines(['throws']));
    bench.lab.dispose();
    await bench.pass(1000);
    expect(bench.run).toMatchObject({ status: 'starting', frame: null });
    expect(bench.onPage.every(({ closed }) => closed)).toBe(true);
  });
});

test('what is no report is dropped and counted, and what a dead trainer says is not processed', async () => {
  const lab = await opened();
  lab.lab.play();
  await lab.pass(500);
  const junk = [null, 7, 'pong', {}, { type: 'pong' }, { type: 'frame' }, { type: 'failed' }, [{ type: 'pong' }]];
  for (let n = 0; n < 200; n++) lab.worker.onMessage(junk[n % junk.length]);
  expect(lab.watched.dropped).toBe(200);
  for (let n = 0; n < 5; n++) lab.worker.endpoint.send({ type: 'play', seq: 99, speed: -n });
  await lab.pass(1000);
  expect(lab.watched.dropped).toBe(205);
  expect(lab.run).toMatchObject({ status: 'running', playing: true });
  expect(lab.workers).toHaveLength(1);
  const { onMessage, onFailure } = lab.worker;
  onFailure('x');
  await lab.pass(500);
  onFailure('x');
  onMessage({ type: 'failed', reason: 'x' });
  onMessage(7);
  expect(lab.watched.dropped).toBe(205);
  expect(lab.workers).toHaveLength(2);
});

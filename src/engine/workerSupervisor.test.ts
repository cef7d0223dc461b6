import { afterEach, describe, expect, test, vi } from 'vitest';
import { createTrainer } from '../trainer/trainer';
import { VirtualClock } from '../testing/virtualClock';
import { createLab } from '../session/createLab';
import { openDataset } from '../session/openDataset';
import type { Lab } from '../session/lab';
import { type Birth, VirtualEngines } from '../testing/virtualTrainers';
import { VirtualPage } from '../testing/virtualPage';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 60_000 });

let bench: VirtualEngines | null = null;

async function opened(births: Birth[] = [], pageFails = false): Promise<VirtualEngines> {
  bench = new VirtualEngines(births, pageFails);
  await bench.pass(100);
  return bench;
}

// In every test: the iteration never goes back, no sample is lost, and the risks end where the picture is.
afterEach(() => {
  let last = 0;
  for (const { run } of bench?.states ?? []) {
    if (run.frame === null) continue;
    expect(run.frame.iteration).toBeGreaterThanOrEqual(last);
    last = run.frame.iteration;
    expect(run.history.last).toBeGreaterThanOrEqual(last);
    if (run.status === 'idle') expect(run.playing).toBe(false);
  }
  bench = null;
});

/** The same done to a lab whose trainer lives on. */
function undisturbed(act: (lab: Lab) => void): Lab['store'] {
  const page = new VirtualPage(new VirtualClock(), createTrainer);
  const lab = createLab({ port: page.port, environment: page, load: openDataset });
  page.frames(3);
  act(lab);
  page.frames(10);
  return lab.store;
}

/** Each way a trainer may die. */
const restartBudget: [string, (lab: VirtualEngines) => void][] = [
  ['says that it failed', (lab) => lab.worker.onMessage({ type: 'failed', reason: 'Error: x' })],
  ['fails as a worker', (lab) => lab.worker.onFailure('x')],
  ['hangs or is gone', (lab) => (lab.worker.hangs = true)],
];

describe.each(restartBudget)('a trainer that %s', (_, kill) => {
  test('while it plays is replaced, and descent goes on where the picture is', async () => {
    const lab = await opened();
    lab.lab.play();
    await lab.pass(1000);
    const { frame, base } = lab.run;
    const before = lab.states.length;
    kill(lab);
    await lab.pass(3000);
    expect(lab.workers).toHaveLength(2);
    expect(lab.workers[0]!.closed).toBe(true);
    const revived = lab.states[before]!.run;
    // The first run may have any kernel, and goes on with the one it had.
    const [begun, continued] = lab.workers.map(({ sent }) => sent.find(({ type }) => type === 'start'));
    expect(begun).not.toHaveProperty('kernel', 'js');
    expect(continued).toHaveProperty('kernel', 'js');
    expect(revived).toMatchObject({ status: 'running', playing: true, failure: null });
    await lab.pass(1000);
    expect(lab.iteration).toBeGreaterThan(frame!.iteration + 50);
    expect(lab.run).toMatchObject({ status: 'running', playing: true, base, note: { kind: 'restarted' } });
    lab.lab.pause();
    await lab.pass(100);
    expect(lab.run).toMatchObject({ status: 'idle', note: null });
    const same = undisturbed(({ step }) => {
      for (let t = 0; t < lab.iteration; t++) step();
    }).getState().run;
    expect(lab.run.frame).toMatchObject({ W: same.frame!.W, G: same.frame!.G, risk: same.frame!.risk });
    for (let t = 0; t <= lab.iteration; t++) expect(lab.run.history.at(t)).toBe(same.history.at(t));
  });

  test('while edits and steps wait has them done by the next', async () => {
    const lab = await opened();
    for (let t = 0; t < 3; t++) lab.lab.step();
    await lab.pass(100);
    const act = ({ edit, step }: Lab): void => {
      step();
      edit({ kind: 'addClass' });
      edit({ kind: 'addSample', features: [7, 3], label: 3 });
      step();
      step();
      edit({ kind: 'setWeight', o: 1, m: 3, value: 0.25 });
    };
    act(lab.lab);
    kill(lab);
    await lab.pass(4000);
    expect(lab.workers).toHaveLength(2);
    expect(lab.run).toMatchObject({ status: 'idle', frame: { iteration: 6, N: 151, K: 4 } });
    const same = undisturbed((other) => {
      for (let t = 0; t < 3; t++) other.step();
      act(other);
    }).getState();
    expect(lab.run.frame).toEqual(same.run.frame);
    expect(lab.run.base).toEqual(same.run.base);
    expect(lab.lab.store.getState().document).toEqual(same.document);
  });

  test('before a reset was shown begins where the reset does, not where the picture is', async () => {
    const lab = await opened();
    for (let t = 0; t < 5; t++) lab.lab.step();
    await lab.pass(100);
    bench = null;
    lab.lab.reset();
    kill(lab);
    await lab.pass(4000);
    expect(lab.run).toMatchObject({ status: 'idle', frame: { iteration: 0 } });
    expect(lab.run.history.last).toBe(0);
    lab.lab.openDataset('two');
    kill(lab);
    await lab.pass(8000);
    expect(lab.run).toMatchObject({ status: 'idle', frame: { iteration: 0, K: 2 } });
    expect(lab.workers).toHaveLength(3);
  });

  test('for the third time within a minute is not replaced before the button says so, and edits are kept', async () => {
    const lab = await opened();
    lab.lab.play();
    for (let death = 0; death < 3; death++) {
      await lab.pass(500);
      kill(lab);
      await lab.pass(10_000);
    }
    expect(lab.workers).toHaveLength(3);
    expect(lab.workers.every(({ closed }) => closed)).toBe(true);
    expect(lab.run).toMatchObject({ status: 'failed', playing: false, note: null });
    const { iteration } = lab;
    lab.lab.edit({ kind: 'addClass' });
    lab.lab.edit({ kind: 'addSample', features: [7, 3], label: 3 });
    await lab.pass(1000);
    expect(lab.run.status).toBe('failed');
    expect(lab.clock.waiting).toBe(1);
    lab.lab.restartEngine();
    lab.lab.restartEngine();
    await lab.pass(100);
    expect(lab.workers).toHaveLength(4);
    expect(lab.run).toMatchObject({ status: 'running', playing: true, failure: null, frame: { N: 151, K: 4 } });
    await lab.pass(1000);
    expect(lab.iteration).toBeGreaterThan(iteration + 50);
  });

  test('now and then is replaced each time', async () => {
    const lab = await opened();
    lab.lab.setView({ speed: 1 });
    lab.lab.play();
    for (let death = 1; death <= 5; death++) {
      await lab.pass(31_000);
      kill(lab);
      await lab.pass(8000);
      expect(lab.run.status).toBe('running');
      expect(lab.workers).toHaveLength(death + 1);
    }
  });
});

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
    bench = new VirtualEngines(['throws']);
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

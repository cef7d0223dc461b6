import { describe, expect, test, vi } from 'vitest';
import { createTrainer } from '../trainer/trainer';
import { VirtualClock } from '../testing/virtualClock';
import { createLab } from '../session/createLab';
import { openDataset } from '../session/openDataset';
import type { Lab } from '../session/lab';
import type { VirtualEngines } from '../testing/virtualTrainers';
import { VirtualPage } from '../testing/virtualPage';
import { opened, watched } from '../testing/supervisedBench';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 60_000 });

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
    watched(null);
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

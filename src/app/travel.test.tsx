import { afterEach, expect, test, vi } from 'vitest';
import { applyChange, type Change } from '../model/edits/changes';
import type { EditState } from '../model/edits/editKind';
import { datasetOf } from '../model/data/dataset';
import { descend } from '../model/kernel/descend';
import { designOf } from '../model/features/design';
import { randomFrom } from '../model/data/random';
import { evaluateRisk } from '../model/kernel/risk';
import { createLab } from '../session/createLab';
import { openDataset } from '../session/openDataset';
import type { Lab, LabState } from '../session/lab';
import type { TrainerPort } from '../engine/trainerPort';
import { browserEnvironment } from './environment';
import { supervisedTrainer } from './supervisedTrainer';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 600_000 });

/** `import.meta.env` has no place for the shell's, so the full count is asked for by name. */
const EDITS = import.meta.env['VITE_SOAK'] ? 1000 : 120;

let lab: Lab | null = null;

afterEach(() => lab?.dispose());

const nextFrame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

async function atRest({ store }: Lab): Promise<LabState> {
  while (store.getState().run.status !== 'idle') await nextFrame();
  return store.getState();
}

interface SentEdit {
  readonly version: number;
  readonly change: Change;
}

interface Started {
  readonly lab: Lab;
  readonly begun: Map<number, number>;
  /** In the order in which they were sent. */
  readonly edits: readonly SentEdit[];
}

/** A lab with a real worker; `begun` tells at which iteration each version of the document began. */
function started(): Started {
  const begun = new Map<number, number>();
  const edits: SentEdit[] = [];
  const environment = browserEnvironment();
  const port = supervisedTrainer(environment);
  const noting: TrainerPort = {
    send: (command, transfer) => {
      if (command.type === 'edit') edits.push(command);
      port.send(command, transfer);
    },
    listen: (onReport, ...rest) => {
      port.listen(
        (report) => {
          for (const { version, base } of report?.type === 'frame' ? report.begun : [])
            begun.set(version, base.iteration);
          onReport(report);
        },
        ...rest,
      );
    },
    close: () => {
      port.close();
    },
  };
  lab = createLab({ port: noting, environment, load: openDataset });
  lab.openDataset('nine');
  lab.setView({ speed: 'max' });
  return { lab, begun, edits };
}

/** An edit that fits as long as samples are only added at the end and moved. */
function edit(random: ReturnType<typeof randomFrom>, N: number): Change {
  const at = (): number => Math.round(200 * random.uniform() - 100) / 100;
  const pick = random.uniform();
  if (pick < 0.4) return { kind: 'moveSample', n: Math.floor(random.uniform() * N), features: [at(), at()] };
  if (pick < 0.6) return { kind: 'addSample', features: [at(), at()], label: Math.floor(random.uniform() * 3) };
  if (pick < 0.8) return { kind: 'setEta', eta: 0.1 + random.uniform() };
  return { kind: 'setWeight', o: Math.floor(random.uniform() * 3), m: Math.floor(random.uniform() * 3), value: at() };
}

test(`${EDITS} random edits at full speed end in the W of a sequential replay of the log, bit for bit`, async () => {
  const now = started();
  await atRest(now.lab);
  now.lab.play();
  const random = randomFrom(7);
  for (let count = 0; count < EDITS; count++) {
    const { document } = now.lab.store.getState();
    const change = edit(random, document.samples.N);
    now.lab.edit(change);
    if (random.uniform() < 0.6) await nextFrame();
  }
  now.lab.pause();
  const { run } = await atRest(now.lab);
  const { samples, eta } = datasetOf('nine');
  let position: EditState = { experiment: { samples, K: 3, bias: true, eta }, W: new Float64Array(9) };
  let iteration = 0;
  const stepTo = (end: number): void => {
    const design = designOf(position.experiment);
    const G = new Float64Array(position.W.length);
    for (; iteration < end; iteration++) {
      evaluateRisk(design, position.W, G);
      descend(position.W, G, position.experiment.eta);
    }
  };
  expect(now.edits).toHaveLength(EDITS);
  for (const { version, change } of now.edits) {
    stepTo(now.begun.get(version) ?? NaN);
    position = applyChange(position, change);
  }
  stepTo(run.frame!.iteration);
  expect(iteration).toBeGreaterThan(EDITS);
  expect([...run.frame!.W]).toEqual([...position.W]);
});

test('random jumps through a run with edits show what a fresh run of the same actions showed', async () => {
  const now = started();
  await atRest(now.lab);
  const shown = new Map<number, string>();
  const note = ({ run, document }: LabState): string =>
    JSON.stringify([[...run.frame!.W], [...run.frame!.G], run.frame!.risk, document.samples.N]);
  for (const end of [700, 1500, 5000]) {
    now.lab.seek(end);
    await atRest(now.lab);
    now.lab.edit({ kind: 'addSample', features: [end / 5000, -0.5], label: 1 });
    await atRest(now.lab);
  }
  now.lab.seek(20_000);
  await atRest(now.lab);
  const random = randomFrom(3);
  for (let jump = 0; jump < (import.meta.env['VITE_SOAK'] ? 200 : 60); jump++) {
    const at = Math.floor(random.uniform() * 20_000);
    now.lab.seek(at);
    const text = note(await atRest(now.lab));
    expect(shown.get(at) ?? text).toBe(text);
    shown.set(at, text);
  }
  now.lab.dispose();
  const fresh = started();
  await atRest(fresh.lab);
  const ends = [700, 1500, 5000];
  for (const at of [...shown.keys(), ...ends].sort((a, b) => a - b)) {
    fresh.lab.seek(at);
    await atRest(fresh.lab);
    if (ends.includes(at)) {
      fresh.lab.edit({ kind: 'addSample', features: [at / 5000, -0.5], label: 1 });
      await atRest(fresh.lab);
    }
    if (shown.has(at)) expect(note(fresh.lab.store.getState())).toBe(shown.get(at));
  }
});

/** What a run of many edits keeps, and what an edit costs the page. Figures are printed; counts and bits are asserted. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { SampleTable } from '../model/data/sampleTable';
import type { TableDelta } from '../protocol/tableDelta';
import { VirtualClock } from '../testing/virtualClock';
import { VirtualPage } from '../testing/virtualPage';
import { createTrainer } from '../trainer/trainer';
import { createLab } from './createLab';
import { type Document, zeroMatrix } from './document';
import { openDataset } from './openDataset';
import type { Lab, LabState } from './lab';
import { MOST_UNDO } from './undo';

vi.setConfig({ testTimeout: 3_600_000 });
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** MB that are held after a collection: page and trainer together, since both run here. */
function held(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function documentOf(N: number, F: number, K: number): Document {
  const features = Float64Array.from({ length: N * F }, (_, at) => Math.sin(at));
  const labels = Uint8Array.from({ length: N }, (_, n) => n % K);
  return {
    ...openDataset('empty'),
    source: 'own',
    features: Array.from({ length: F }, (_, o) => `x${o + 1}`),
    classes: Array.from({ length: K }, (_, m) => `class ${m}`),
    samples: SampleTable.from({ N, F, features, labels }),
    eta: 0.01,
    initialW: zeroMatrix(F + 1, K),
  };
}

interface Start {
  readonly type: 'start';
  readonly segments: readonly { readonly experiment: { readonly samples: TableDelta } }[];
}

function isStart(message: unknown): message is Start {
  return (message as { type: string }).type === 'start';
}

/** How many chunks of samples messages hold, and not only the number of. */
function chunksOf(starts: readonly Start[]): number {
  const chunks = starts.flatMap(({ segments }) => segments.flatMap(({ experiment }) => experiment.samples.chunks));
  return chunks.filter((chunk) => typeof chunk !== 'number').length;
}

/** Reset and its undo: the document after each, and the time that each took until it was shown. */
function restarted(lab: Lab, rest: () => LabState): { documents: Document[]; ms: number[] } {
  const done = [() => lab.reset(), () => lab.undo()].map((act) => {
    const began = performance.now();
    act();
    const { document } = rest();
    return { document, ms: performance.now() - began };
  });
  return { documents: done.map(({ document }) => document), ms: done.map(({ ms }) => ms) };
}

const SOAK = process.env['SOAK'] === '1';
const EDITS = SOAK ? 1000 : 60;
const SIZES: readonly (readonly [number, number])[] = SOAK ? [[100_000, 2], [10_000, 64]] : [[4_000, 2]]; // prettier-ignore

test.each(SIZES.map(([N, F]) => ({ N, F })))(
  `keeps little of ${EDITS} edits, each followed by a step, of $N samples of $F features, and undoes them to the bit`,
  ({ N, F }) => {
    const clock = new VirtualClock();
    // Slices end: what a paused trainer measures in its idle time goes on only until the next command.
    clock.costOfLook = 1;
    const page = new VirtualPage(clock, createTrainer);
    const lab = createLab({ port: page.port, environment: page, load: openDataset });
    const rest = (): LabState => {
      for (let frame = 0; frame < 1000; frame++) {
        page.frames(1);
        if (frame >= 1 && lab.store.getState().run.status === 'idle') return lab.store.getState();
      }
      throw new Error('it never came to rest');
    };
    lab.openSession({ document: documentOf(N, F, 3), base: null, run: null });
    rest();
    const before = held();
    const times: number[] = [];
    const tables: SampleTable[] = [];
    for (let edit = 0; edit < EDITS; edit++) {
      tables.push(lab.store.getState().document.samples);
      // What can be undone is kept in any case; Reset, done and undone below, takes the place of one edit.
      if (tables.length > MOST_UNDO - 1) tables.shift();
      const features = Array.from({ length: F }, (_, o) => Math.cos(edit + o));
      const began = performance.now();
      lab.edit({ kind: 'moveSample', n: (edit * 7919) % N, features });
      times.push(performance.now() - began);
      rest();
      lab.step();
      rest();
    }
    const kept = held() - before;
    const W = [...rest().run.frame!.W];
    expect(lab.store.getState().run).toMatchObject({ frame: { iteration: EDITS }, segments: { length: EDITS } });
    times.sort((one, other) => one - other);
    const at = (share: number): string => times[Math.min(Math.floor(share * EDITS), EDITS - 1)]!.toFixed(2);
    process.stdout.write(
      `N = ${N}, F = ${F}: ${kept.toFixed(1)} MB kept; an edit takes ${at(0.5)} ms, 99 % ${at(0.99)}, all ${at(1)}\n`,
    );
    // A start sends the chunks that edits made, and of all others only their numbers.
    const sent = page.sent.length;
    const { documents, ms } = restarted(lab, rest);
    expect(documents).toEqual([lab.store.getState().document, lab.store.getState().document]);
    expect([...rest().run.frame!.W]).toEqual(W);
    const starts = page.sent.slice(sent).filter(isStart);
    expect(starts.map(({ segments }) => segments.length)).toEqual([1, EDITS]);
    expect(chunksOf(starts)).toBeLessThanOrEqual(2 * EDITS);
    process.stdout.write(`Reset takes ${ms[0]!.toFixed(1)} ms, its undo ${ms[1]!.toFixed(1)}, on both ends\n`);
    for (const table of tables.reverse()) {
      lab.undo();
      const { document, run } = rest();
      expect(document.samples.equals(table)).toBe(true);
      expect([...run.frame!.W]).toEqual(W);
    }
  },
);

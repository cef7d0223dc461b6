/** What a run of many edits keeps, and what an edit costs the page. Figures are printed; counts and bits are asserted. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { SampleTable } from '../model/data/sampleTable';
import { VirtualClock } from '../testing/virtualClock';
import { VirtualPage } from '../testing/virtualPage';
import { createTrainer } from '../trainer/trainer';
import { createLab } from './createLab';
import { type Document, zeroMatrix } from './document';
import { openDataset } from './openDataset';
import type { LabState } from './lab';
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

const SOAK = process.env['SOAK'] === '1';
const EDITS = SOAK ? 1000 : 60;
const SIZES: readonly (readonly [number, number])[] = SOAK ? [[100_000, 2], [10_000, 64]] : [[4_000, 2]]; // prettier-ignore

test.each(SIZES.map(([N, F]) => ({ N, F })))(
  `keeps little of ${EDITS} edits, each followed by a step, of $N samples of $F features, and undoes them to the bit`,
  ({ N, F }) => {
    const clock = new VirtualClock();
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
      // What can be undone is kept in any case.
      if (tables.length > MOST_UNDO) tables.shift();
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
    const [median, most] = [times[EDITS >> 1]!, times[EDITS - 1]!].map((ms) => ms.toFixed(2));
    process.stdout.write(
      `N = ${N}, F = ${F}: ${kept.toFixed(1)} MB kept; an edit takes ${median} ms, ${most} at most\n`,
    );
    for (const table of tables.reverse()) {
      lab.undo();
      const { document, run } = rest();
      expect(document.samples.equals(table)).toBe(true);
      expect([...run.frame!.W]).toEqual(W);
    }
  },
);

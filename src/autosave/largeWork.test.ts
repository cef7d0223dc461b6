import { describe, expect, test } from 'vitest';
import { randomFrom } from '../model/data/random';
import type { Change } from '../model/edits/changes';
import { LIMITS } from '../model/limits';
import { RiskHistory } from '../model/descent/riskHistory';
import { SampleTable } from '../model/data/sampleTable';
import { changeDocument, type Document, zeroMatrix } from '../session/document';
import type { Session } from '../session/session';
import { initialView } from '../session/view';
import { FakeStorage } from '../testing/fakeBrowser';
import { FakeRecords } from '../testing/fakeRecords';
import { AutosaveStore } from './autosaveStore';
import { AutosaveWriter, type Shown } from './autosaveWriter';
import { guardStorage } from './guardedStorage';
import { Journal } from './journal';

/** N samples of F features and K classes: doubles of all 53 bits. */
function documentOf(N: number, F: number, K: number): Document {
  const random = randomFrom(N + F);
  const features = Float64Array.from({ length: N * F }, () => random.uniform() + random.uniform() * 2 ** -32);
  const labels = Uint8Array.from({ length: N }, () => Math.floor(random.uniform() * K));
  return {
    ...{ source: 'own', bias: true, eta: 0.1, initialW: zeroMatrix(F + 1, K), axes: [0, 1] },
    features: Array.from({ length: F }, (_, o) => `feature ${o + 1}`),
    classes: Array.from({ length: K }, (_, m) => `class ${m + 1}`),
    samples: SampleTable.from({ N, F, features, labels }),
    domain: [
      [0, 1],
      [0, 1],
    ],
  };
}

/** A session in its 9,000th iteration: a curve of as many pages as there can be, and W and G of 17 digits. */
function sessionOf(document: Document): Session {
  const random = randomFrom(7);
  const cells = (): Float64Array => Float64Array.from(document.initialW.flat(), () => random.uniform() - 0.5);
  const history = new RiskHistory(0);
  history.push(
    0,
    Float64Array.from({ length: 9001 }, () => random.uniform()),
  );
  const W = cells();
  return {
    ...{ document, base: { iteration: 1, W: cells() } },
    run: { iteration: 9000, W, G: cells(), risk: history.at(9000), history },
  };
}

/** All of the samples, −0 and the last bit too. */
const bits = ({ samples }: Document): Buffer => {
  const { features, labels } = samples.flat();
  return Buffer.concat([Buffer.from(features.buffer), labels]);
};

/** The tab's work goes through a database of records, as it does in `autosave.ts`. */
class KeptTab {
  readonly records = new FakeRecords();
  readonly #store = new AutosaveStore(this.records.page(), new Journal(guardStorage(() => new FakeStorage())));
  #writer: AutosaveWriter;

  constructor(session: Session) {
    this.#writer = new AutosaveWriter(shown(session));
  }

  /** Writes it, and returns the bytes that this took. */
  async write(session: Session): Promise<number> {
    const before = this.records.written;
    const draft = this.#writer.draft('tab', shown(session), session, 1);
    expect(await this.#store.write(draft)).toBe(true);
    this.#writer.settle(draft.after);
    return this.records.written - before;
  }

  /** As a page does that opens it. */
  async read(): Promise<Session> {
    const { work, damaged, kept, turn } = await this.#store.read('tab');
    if (work === null || damaged) throw new Error('not read');
    this.#writer = new AutosaveWriter(shown(work.session));
    this.#writer.goOnFrom(kept, turn);
    return work.session;
  }
}

const shown = ({ document }: Session): Shown => ({ document, view: initialView, run: { frame: null } });

describe.each([
  [100_000, 2],
  [10_000, 64],
])('%i samples of %i features', (N, F) => {
  const row = (n: number): number[] => Array.from({ length: F }, (_, o) => n / (o + 3));
  const edits: readonly Change[] = [
    { kind: 'removeSample', n: 7 },
    { kind: 'addSample', features: row(1), label: 0 },
    { kind: 'moveSample', n: N >> 1, features: row(2) },
    { kind: 'removeSample', n: 0 },
    { kind: 'addSample', n: N >> 2, features: row(1), label: 0 },
    { kind: 'relabelSample', n: 9, label: 1 },
    { kind: 'setEta', eta: 0.2 },
  ];

  test('come back bit for bit, and an edit writes at most 64 kB, after a reload too', async () => {
    let session = sessionOf(documentOf(N, F, LIMITS.maxClasses));
    const tab = new KeptTab(session);
    await tab.write(session);
    const most: number[] = [];
    for (const reload of [false, true]) {
      if (reload) session = await tab.read();
      for (const edit of edits) {
        session = { ...session, document: changeDocument(session.document, edit) };
        most.push(await tab.write(session));
      }
      const back = await tab.read();
      expect(bits(back.document).equals(bits(session.document))).toBe(true);
      expect(back.run).toEqual(session.run);
    }
    expect(Math.max(...most)).toBeLessThanOrEqual(64_000);
    // The chunks that no document needs any more are gone.
    const chunks = tab.records.entries().filter(([[, part]]) => part === 'chunk');
    expect(chunks.length - session.document.samples.chunks.length).toBeLessThanOrEqual(1);
  });
});

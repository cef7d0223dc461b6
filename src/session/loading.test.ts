import { expect, test } from 'vitest';
import { createTrainer } from '../trainer/trainer';
import { VirtualClock } from '../testing/virtualClock';
import { VirtualPage } from '../testing/virtualPage';
import { createLab } from './createLab';
import type { Document } from './document';
import type { Lab } from './lab';
import type { Session } from './session';
import { openDataset } from './openDataset';

interface Bench {
  readonly lab: Lab;
  /** Answers the oldest load that is under way, which fails without a document; then some pictures pass. */
  answer(document?: Document): Promise<void>;
  asked(): number;
}

/** A lab whose data sets come when the test says so. */
function opened(): Bench {
  const clock = new VirtualClock();
  clock.costOfLook = 0.05;
  const page = new VirtualPage(clock, createTrainer);
  const answers: ((document?: Document) => void)[] = [];
  const load = (): Promise<Document> =>
    new Promise((resolve, reject) => {
      answers.push((document) => (document ? resolve(document) : reject(new Error('offline'))));
    });
  const lab = createLab({ port: page.port, environment: page, load });
  page.frames(3);
  const answer = async (document?: Document): Promise<void> => {
    answers.shift()?.(document);
    await new Promise((resolve) => setTimeout(resolve));
    page.frames(3);
  };
  return { lab, answer, asked: () => answers.length };
}

test('while a data set is loaded what was shown stays, and what is done next is done to it', async () => {
  const { lab, answer } = opened();
  const before = lab.store.getState();
  lab.openDataset('two');
  lab.edit({ kind: 'setEta', eta: 0.5 });
  lab.step();
  expect(lab.store.getState()).toEqual({ ...before, loading: 'two' });
  await answer(openDataset('two'));
  expect(lab.store.getState()).toMatchObject({
    loading: null,
    document: { source: 'two', eta: 0.5 },
    run: { frame: { iteration: 1 } },
  });
  for (let n = 0; n < 2; n++) {
    lab.undo();
    await answer();
  }
  expect(lab.store.getState().document).toMatchObject({ source: 'iris', eta: before.document.eta });
});

test('one that can not be loaded changes nothing, and that is said until the next action', async () => {
  const { lab, answer } = opened();
  const { document, undo, run } = lab.store.getState();
  lab.openDataset('two');
  await answer();
  expect(lab.store.getState()).toMatchObject({
    document,
    undo,
    loading: null,
    run: { status: 'idle', frame: run.frame },
  });
  expect(lab.store.getState().run.note).toEqual({ kind: 'notLoaded' });
  lab.step();
  expect(lab.store.getState().run.note).toBeNull();
});

test('of two that are chosen in a row the second is shown', async () => {
  const { lab, answer, asked } = opened();
  lab.openDataset('two');
  lab.openDataset('five');
  await answer(openDataset('two'));
  expect(asked()).toBe(1);
  await answer(openDataset('five'));
  expect(lab.store.getState()).toMatchObject({ document: { source: 'five' }, loading: null });
});

test('what is opened meanwhile stays', async () => {
  const { lab, answer } = opened();
  lab.openDataset('two');
  lab.openSession({ document: openDataset('nine'), base: null, run: null });
  await answer(openDataset('two'));
  expect(lab.store.getState()).toMatchObject({ document: { source: 'nine' }, loading: null });
});

test('a file opens when it is read, and one that is no session changes nothing', async () => {
  const { lab, answer } = opened();
  const before = lab.store.getState();
  let read: (session: Session | null) => void = () => {};
  const file = (): Promise<Session | null> => new Promise((resolve) => (read = resolve));
  lab.openWhenRead(file());
  lab.edit({ kind: 'setEta', eta: 0.5 });
  expect(lab.store.getState()).toEqual({ ...before, loading: 'file' });
  read({ document: openDataset('nine'), base: null, run: null });
  await answer();
  expect(lab.store.getState()).toMatchObject({ loading: null, document: { source: 'nine', eta: 0.5 } });
  const { document, undo } = lab.store.getState();
  lab.openWhenRead(file());
  read(null);
  await answer();
  expect(lab.store.getState()).toMatchObject({ loading: null, document, undo });
});

test('what is opened while a file is read stays, and of two files the second is shown', async () => {
  const { lab, answer } = opened();
  const read: ((session: Session) => void)[] = [];
  const file = (): Promise<Session> => new Promise((resolve) => read.push(resolve));
  const session = (name: 'nine' | 'two'): Session => ({ document: openDataset(name), base: null, run: null });
  lab.openWhenRead(file());
  lab.openSession({ document: openDataset('five'), base: null, run: null });
  lab.openWhenRead(file());
  read[0]?.(session('two'));
  await answer();
  expect(lab.store.getState()).toMatchObject({ document: { source: 'five' }, loading: 'file' });
  lab.openWhenRead(file());
  read[2]?.(session('two'));
  read[1]?.(session('nine'));
  await answer();
  await answer();
  expect(lab.store.getState()).toMatchObject({ document: { source: 'two' }, loading: null });
});

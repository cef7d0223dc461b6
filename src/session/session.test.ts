import { expect, test } from 'vitest';
import { readSession } from '../files/sessionFile';
import { writeSession } from '../files/writeSession';
import { opened, type Bench } from '../testing/labBench';
import type { Change } from '../model/edits/changes';
import { sessionOf, type Session } from './session';

/** What would be saved this very moment, read again. */
function savedNow({ lab }: Bench): Session {
  const reading = readSession(writeSession(sessionOf(lab.store.getState())));
  if (!reading.ok) throw new Error(reading.problem.kind);
  return reading.session;
}

/** The same once the trainer has answered. */
function savedLater(bench: Bench): Session {
  bench.page.frames(5);
  return savedNow(bench);
}

function place({ document, run, base }: Session): unknown {
  return { N: document.samples.N, K: document.classes.length, W: run?.W, iteration: run?.iteration, base };
}

/** A run of six steps. */
function walked(): Bench {
  const bench = opened();
  for (let step = 0; step < 6; step++) bench.lab.step();
  bench.page.frames(5);
  return bench;
}

test.each<{ why: string; before?: (bench: Bench) => void; act: (bench: Bench) => void }>([
  { why: 'after Reset', act: ({ lab }) => lab.reset() },
  { why: 'after another initial W', act: ({ lab }) => lab.setInitialW([[1, 0, 0], [0, 1, 0], [0, 0, 1]]) }, // prettier-ignore
  { why: 'after another data set', act: ({ lab }) => lab.openDataset('nine') },
  { why: 'after Reset is undone', before: ({ lab }) => lab.reset(), act: ({ lab }) => lab.undo() },
  { why: 'after an opening is undone', before: ({ lab }) => lab.openDataset('nine'), act: ({ lab }) => lab.undo() },
  { why: 'after features are standardised', act: ({ lab }) => lab.setStandardise(true) },
])('what is saved before the first picture of a run is of that run: $why', ({ before, act }) => {
  const bench = walked();
  bench.lab.seek(4);
  bench.page.frames(5);
  before?.(bench);
  bench.page.frames(5);
  act(bench);
  expect(bench.lab.store.getState().run.status).not.toBe('idle');
  const now = savedNow(bench);
  expect(place(now)).toEqual(place(savedLater(bench)));
});

const CHANGES: readonly Change[] = [
  { kind: 'addClass' },
  { kind: 'setBias', bias: false },
  { kind: 'setWeight', o: 0, m: 0, value: 0.5 },
  { kind: 'addSample', features: [4, 1], label: 2 },
];

test.each(CHANGES)('an edit that was not answered is saved with the W it leads to: $kind', (change) => {
  const bench = walked();
  bench.lab.edit(change);
  bench.lab.edit({ kind: 'addClass' });
  const { run, document } = savedNow(bench);
  const later = savedLater(bench);
  expect(document.samples.N).toBe(later.document.samples.N);
  expect(run?.W).toEqual(later.run!.W);
  expect(run?.iteration).toBe(6);
});

test('a session that was just opened is saved as it was, with edits that came at once', () => {
  const bench = walked();
  const session = savedNow(bench);
  bench.lab.openDataset('nine');
  bench.page.frames(5);
  bench.lab.openSession(session);
  expect(writeSession(savedNow(bench))).toBe(writeSession(session));
  bench.lab.edit({ kind: 'addClass' });
  bench.lab.edit({ kind: 'addSample', features: [4, 1], label: 3 });
  const { run } = savedNow(bench);
  expect(run?.iteration).toBe(6);
  expect(run?.W).toEqual(savedLater(bench).run!.W);
});

/** A run that was computed by a kernel which is not to be had: what is stored is shown, and another goes on from a new base. */
import { expect, test } from 'vitest';
import { opened, type Bench } from '../testing/labBench';
import { sessionOf, type Session } from './session';

function walked(steps: number): Bench {
  const bench = opened();
  for (let step = 0; step < steps; step++) bench.lab.step();
  bench.page.frames(5);
  return bench;
}

function go({ lab, page }: Bench, iteration: number): readonly number[] {
  lab.seek(iteration);
  page.frames(20);
  const { frame, status } = lab.store.getState().run;
  expect([frame?.iteration, status]).toEqual([iteration, 'idle']);
  return [...frame!.W];
}

function openedWith(session: Session): Bench {
  const bench = opened();
  bench.lab.openSession(session);
  bench.page.frames(5);
  return bench;
}

test('a kernel that nobody here knows: the stored W, a note, and a run of our own from there', () => {
  const session = sessionOf(walked(6).lab.store.getState());
  // Another arithmetic: its W is not what ours would come to.
  const W = session.run!.W.map((w) => w * (1 + 2 ** -40));
  const foreign = { ...session, base: { ...session.base!, kernel: 'gpu-2' }, run: { ...session.run!, W } };
  const bench = openedWith(foreign);
  const { run } = bench.lab.store.getState();
  expect(run.note).toEqual({ kind: 'otherKernel', kernel: 'gpu-2' });
  expect([...run.frame!.W]).toEqual([...W]);
  expect(run.segments).toHaveLength(1);
  expect(run.segments[0]?.from).toMatchObject({ iteration: 6, kernel: 'js' });
  expect(run.base).toEqual({ iteration: 6, W });
  expect(run.history.last, 'the curve of the past stays').toBe(6);

  bench.lab.step();
  bench.page.frames(5);
  expect(bench.lab.store.getState().run.note).toBeNull();
  const ours = sessionOf(bench.lab.store.getState());
  expect(ours.base).toEqual({ iteration: 6, W });
  const later = go(bench, 30);
  expect(go(openedWith(ours), 30), 'the file goes on alike').toEqual(later);
  expect(go(bench, 6), 'and the way back ends where the run begins').toEqual([...W]);
  expect(go(bench, 30)).toEqual(later);
});

test('a run of our own kernel keeps its base and its way back', () => {
  const bench = openedWith(sessionOf(walked(6).lab.store.getState()));
  const { run } = bench.lab.store.getState();
  expect(run.note).toBeNull();
  expect(run.base?.iteration).toBe(0);
  expect(go(bench, 2)).toEqual(go(walked(6), 2));
});

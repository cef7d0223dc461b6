/** At any learning rate no part of the plane flickers: whole pictures are held, so page and iteration stay one W. */
import { expect, test, vi } from 'vitest';
import { DATASET_NAMES, type DatasetName } from '../model/data/datasetName';
import { LIMITS } from '../model/limits';
import { brightnessOf } from '../testing/flicker';
import { mostTurns, type Picture } from '../testing/turns';
import { type Bench, opened } from '../testing/labBench';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 120_000 });

/** Somewhat more than two seconds. */
const FRAMES = 130;

/** Pictures of a run as it plays. */
function played(name: DatasetName, eta: number, prepare: (bench: Bench) => void = () => undefined): Picture[] {
  const bench = opened();
  const { lab, page, clock } = bench;
  lab.openDataset(name);
  page.frames(3);
  prepare(bench);
  lab.edit({ kind: 'setEta', eta });
  page.frames(3);
  const W: { at: number; W: Float64Array }[] = [];
  lab.store.subscribe(({ run }, before) => {
    if (run.frame && run.frame !== before.run.frame) W.push({ at: clock.time, W: run.frame.W });
  });
  lab.play();
  page.frames(FRAMES);
  const light = brightnessOf(lab.store.getState().document);
  return W.map((picture) => ({ at: picture.at, brightness: light(picture.W, 'light') }));
}

/** The slider's largest rate and the field's. */
const LARGE = [10, LIMITS.maxEta];

const PRESETS = DATASET_NAMES.filter((name) => name !== 'empty');

test('no place of any preset turns brighter or darker more than three times a second', () => {
  const turns = PRESETS.flatMap((name) => LARGE.map((eta) => ({ name, eta, turns: mostTurns(played(name, eta)) })));
  turns.push({ name: 'two', eta: 100, turns: mostTurns(played('two', 100)) });
  const squares = played('ring', 10, ({ lab }) => lab.setDegree(2));
  turns.push({ name: 'ring', eta: 10, turns: mostTurns(squares) });
  const batches = played('five', 10, ({ lab }) =>
    lab.edit({ kind: 'setBatch', batch: { size: 5, seed: 1, replace: false } }),
  );
  turns.push({ name: 'five', eta: 10, turns: mostTurns(batches) });
  expect(turns.filter((each) => each.turns > 3)).toEqual([]);
  // Something did swing.
  expect(turns.filter((each) => each.turns >= 2).length).toBeGreaterThan(10);
});

test('a run that does not swing shows every step', () => {
  expect(played('iris', 0.1).length).toBe(FRAMES);
});

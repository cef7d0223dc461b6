import { describe, expect, test, vi } from 'vitest';
import { datasetOf } from '../model/data/dataset';
import { DATASET_NAMES } from '../model/data/datasetName';
import { sessionOf } from './session';
import { initialView } from './view';
import { readSession } from '../files/sessionFile';
import { writeSession } from '../files/writeSession';
import { idle, opened } from '../testing/idleLab';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 60_000 });

describe('opening', () => {
  test('each data set shows it at iteration 0, paused, with nothing of the one before', () => {
    const bench = opened();
    const { lab, page } = bench;
    for (const name of DATASET_NAMES) {
      lab.setView({
        selected: 1,
        activeClass: 1,
        highlight: { identity: 'class.1', by: 'z.1' },
        highlightLocked: true,
      });
      lab.play();
      page.frames(4);
      lab.openDataset(name);
      const state = lab.store.getState();
      expect(state.run).toMatchObject({ status: 'starting', playing: false, frame: null, base: null });
      expect(state.view).toEqual(initialView);
      const { frame, document } = idle(bench);
      const { samples, classes } = datasetOf(name);
      expect(frame).toMatchObject({ iteration: 0, N: samples.N, K: classes.length, D: 3 });
      expect(frame.risk).toBeCloseTo(samples.N === 0 ? 0 : Math.log(classes.length), 14);
      expect(document.source).toBe(name);
    }
  });

  test('a saved session shows the same moment, and saving it again gives the same bytes', () => {
    const bench = opened();
    const { lab, page } = bench;
    lab.setView({ speed: 'max' });
    lab.play();
    page.frames(40);
    lab.edit({ kind: 'addSample', features: [4, 1], label: 2 });
    page.frames(5);
    const saved = idle(bench);
    expect(saved.frame.iteration).toBeGreaterThan(4096);
    const text = writeSession(sessionOf(saved));
    lab.openDataset('nine');
    page.frames(3);
    const reading = readSession(text);
    if (!reading.ok) throw new Error(reading.problem.kind);
    lab.openSession(reading.session);
    const again = idle(bench);
    expect(again.frame).toEqual({ ...saved.frame, rises: 0, riskChange: null });
    expect(again.run.base).toEqual(saved.run.base);
    expect(writeSession(sessionOf(again))).toBe(text);
    lab.step();
    expect(idle(bench).run.history.last).toBe(saved.frame.iteration + 1);
  });

  test('a session without a moment begins where its segment did', () => {
    const bench = opened();
    const { document } = bench.lab.store.getState();
    const W = new Float64Array(9).fill(0.5);
    bench.lab.openSession({ document, base: { iteration: 12, W }, run: null });
    const { frame, run } = idle(bench);
    expect(frame).toMatchObject({ iteration: 12, W });
    expect(run.history.first).toBe(12);
    bench.lab.openSession({ document, base: null, run: null });
    expect(idle(bench).frame.iteration).toBe(0);
  });
});

test('fit shows all samples and asks nothing of the trainer', () => {
  const bench = opened();
  const before = idle(bench);
  bench.lab.edit({ kind: 'addSample', features: [100, 50], label: 0 });
  expect(idle(bench).document.domain).toBe(before.document.domain);
  const sent = bench.page.sent.length;
  bench.lab.fit();
  const [[, right], [, top]] = bench.lab.store.getState().document.domain;
  expect(right).toBeGreaterThan(100);
  expect(top).toBeGreaterThan(50);
  expect(bench.page.sent).toHaveLength(sent);
  bench.lab.dispose();
  expect(bench.page.closed).toBe(true);
  bench.page.hide(true);
  bench.page.frames(3);
  expect(bench.page.sent).toHaveLength(sent);
});

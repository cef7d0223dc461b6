import { describe, expect, test } from 'vitest';
import { datasetOf } from '../model/data/dataset';
import { RiskHistory } from '../model/descent/riskHistory';
import type { FrameReport } from '../protocol/messages';
import type { Segment } from './segment';
import { VirtualTrainer } from '../testing/virtualTrainer';

const { samples } = datasetOf('nine');

/** Where a file's run begins: its W is known from here on, its risks from iteration 0. */
const FIRST = 20_001;

function segment(version: number, eta: number): Segment {
  return {
    version,
    experiment: { samples, K: 3, bias: true, eta },
    from: { iteration: FIRST, W: new Float64Array(9).fill(version) },
  };
}

/** The trainer after it was given segments that begin at `FIRST`, and the risks of all iterations before. */
function opened(segments: readonly Segment[]): { readonly lab: VirtualTrainer; readonly history: RiskHistory } {
  const lab = new VirtualTrainer();
  lab.run = 1;
  lab.version = segments.length;
  const history = new RiskHistory(0);
  history.push(0, new Float64Array(FIRST).fill(1));
  const { first, last, bucket } = history;
  lab.restore(segments, FIRST, { first, last, bucket });
  return { lab, history };
}

function arrive(lab: VirtualTrainer): FrameReport {
  for (let turn = 0; turn < 1000; turn++) {
    lab.credit();
    lab.clock.advance(20);
    const report = lab.frames.at(-1);
    if (report?.processed === lab.seq) return report;
  }
  throw new Error('it never arrived');
}

describe('before the first segment', () => {
  test('nothing can be shown', () => {
    const { lab } = opened([segment(1, 0.1)]);
    lab.seek(FIRST + 50);
    arrive(lab);
    for (const iteration of [0, FIRST - 1, FIRST]) {
      lab.seek(iteration);
      expect(arrive(lab).frame).toMatchObject({ iteration: FIRST, W: new Float64Array(9).fill(1) });
    }
  });

  test('of two segments that begin there, the later one is shown', () => {
    const { lab } = opened([segment(1, 0.1), segment(2, 0.2)]);
    lab.seek(FIRST + 50);
    arrive(lab);
    lab.seek(0);
    expect(arrive(lab)).toMatchObject({ version: 2, frame: { iteration: FIRST, W: new Float64Array(9).fill(2) } });
  });

  test('no risk is computed again for a bucket that an edit cuts', () => {
    const { lab, history } = opened([segment(1, 0.1)]);
    lab.seek(FIRST + 50);
    arrive(lab);
    for (const { risksFrom, risks } of lab.frames) if (risks.length > 0) history.push(risksFrom, risks);
    expect([history.bucket, history.last]).toEqual([4, FIRST + 50]);
    // The bucket began one iteration before FIRST, at a W that is not known.
    lab.seek(FIRST + 2);
    arrive(lab);
    lab.edit({ kind: 'setEta', eta: 0.5 });
    const { risksFrom, risks, frame } = arrive(lab);
    expect([risksFrom, risks.length, frame.iteration]).toEqual([FIRST + 2, 1, FIRST + 2]);
    history.rewind(risksFrom);
    history.push(risksFrom, risks);
    expect(history.last).toBe(FIRST + 2);
  });
});

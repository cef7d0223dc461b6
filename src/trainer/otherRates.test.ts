import { expect, test } from 'vitest';
import { datasetOf } from '../model/data/dataset';
import { designOf } from '../model/features/design';
import type { Experiment } from '../model/experiment';
import { isReport } from '../protocol/isReport';
import type { RatesReport } from '../protocol/messages';
import { train } from '../testing/randomDesigns';
import { VirtualTrainer } from '../testing/virtualTrainer';

const { samples } = datasetOf('iris');
const iris: Experiment = { samples, K: 3, bias: true, eta: 0.1 };
const from = { iteration: 0, W: new Float64Array(9) };

/** The risks told of each rate, and what the last comparison said of itself. */
function told(reports: readonly RatesReport[]): { risks: number[][]; last: RatesReport } {
  const last = reports.at(-1)!;
  const begin = reports.findLastIndex((report) => report.from === 0);
  const risks = last.runs.map((_, i) => reports.slice(begin).flatMap(({ runs }) => [...runs[i]!.risks]));
  return { risks, last };
}

function compared(etas: readonly number[]): VirtualTrainer {
  const lab = new VirtualTrainer();
  lab.start(iris, from);
  lab.frame();
  lab.trainer.receive({ type: 'compare', etas });
  lab.clock.settle();
  return lab;
}

test('other rates set out where the run did and come as far as it, with the risks of a run at that rate', () => {
  const lab = compared([0.1, 0.3]);
  for (let t = 0; t < 30; t++) lab.step();
  lab.frame();
  lab.clock.settle();
  const { risks, last } = told(lab.rates);
  expect(last).toMatchObject({ run: 1, version: 1, first: 0, steps: 30 });
  [0.1, 0.3].forEach((eta, i) => expect(risks[i]).toEqual(train(designOf(iris), new Float64Array(9), eta, 30)));
  expect(lab.rates.every((report) => isReport(structuredClone(report)))).toBe(true);
});

test('an edit begins another comparison where it was, and a rate that overflows ends', () => {
  const lab = compared([0.1]);
  for (let t = 0; t < 5; t++) lab.step();
  lab.edit({ kind: 'setEta', eta: 0.2 });
  lab.trainer.receive({ type: 'compare', etas: [0.2, 1e308] });
  lab.step();
  lab.step();
  const { frame } = lab.frame();
  lab.clock.settle();
  const { risks, last } = told(lab.rates);
  expect(last).toMatchObject({ version: 2, first: 5, steps: 2 });
  expect(risks.map(({ length }) => length)).toEqual([3, 1]);
  expect(risks[0]!.at(-1)).toBe(frame.risk);
});

test('nothing is computed where nothing is asked for, nor a list that is not of rates', () => {
  const lab = compared([]);
  lab.step();
  expect(lab.trainer.receive({ type: 'compare', etas: [0.1, -1] })).toBe(false);
  lab.clock.settle();
  expect(lab.rates).toEqual([]);
});

/** What a run leaves behind as tables. Column names are for programs and stay English. */
import { rowFactors } from '../../model/features/featureRows';
import type { Frame } from '../../model/kernel/frame';
import type { RiskHistory } from '../../model/descent/riskHistory';
import { classLetter, type Document } from '../../session/document';
import type { Field } from './csv';

type Table = readonly (readonly Field[])[];

/** R (nats) of every iteration; of stretches of which only extremes are known: from, to, min, max. */
export function riskTable(history: RiskHistory): Table {
  const stored = history.stored();
  const risks = stored.filter((part) => typeof part === 'number');
  const buckets = stored.find((part) => typeof part === 'object');
  const exact = risks.map((risk, index): Field[] => [history.first + index, risk]);
  if (buckets === undefined) return [['iteration', 'risk'], ...exact];
  const rows: Field[][] = exact.map((row) => [...row, null, null, null, null]);
  const known = history.first + risks.length;
  buckets.min.forEach((min, index) => {
    const from = history.first + index * buckets.bucket;
    const to = Math.min(from + buckets.bucket - 1, history.last);
    const max = buckets.max[index] ?? min;
    if (from >= history.last || to < known) return;
    rows.push(from === to && min === max ? [from, min, null, null, null, null] : [null, null, from, to, min, max]);
  });
  rows.push([history.last, history.at(history.last), null, null, null, null]);
  return [['iteration', 'risk', 'from', 'to', 'min', 'max'], ...rows];
}

/** The samples as a table that Open data reads back: every feature, then the class's name, or its letter. */
export function* dataTable({ features, classes, samples }: Document): Generator<readonly Field[], void> {
  yield [...features, 'label'];
  const names = classes.map((name, m) => (name === '' ? classLetter(m) : name));
  for (const { features: x, label } of samples) yield [...x, names[label]!];
}

/** W and G of one moment, rows are features and columns are classes; `matrix` tells the two apart. */
export function matricesTable({ W, G, D, K, ...map }: Frame, { features, classes }: Document): Table {
  const rowName = (o: number): string => {
    const factors = rowFactors(o, map);
    return factors.length === 0 ? 'bias' : factors.map((feature) => features[feature] ?? '').join(' * ');
  };
  const rowsOf = (name: string, matrix: Float64Array): Field[][] =>
    Array.from({ length: D }, (_, o) => [name, rowName(o), ...matrix.subarray(o * K, (o + 1) * K)]);
  return [['matrix', 'feature', ...classes.slice(0, K)], ...rowsOf('W', W), ...rowsOf('G', G)];
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { referenceCase } from '../../testing/reference';
import { designOf } from '../features/design';
import { smoothness } from '../kernel/smoothness';
import { REAL_SET_NAMES } from './datasetName';
import { realSet } from './realSets';

/** The cells of a table as published, without its header. */
function rowsOf(name: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`../../testing/tables/${name}.csv`, import.meta.url), 'utf8');
  const lines = text.trim().split(/\r?\n/).slice(1);
  return lines.map((line) => line.split(','));
}

describe.each(REAL_SET_NAMES)('the data set %s', (name) => {
  it('fits itself, and opens with an η below 1/L', async () => {
    const { features, axes, classes, samples, domain, eta, ...rest } = await realSet(name);
    const flat = samples.flat();
    expect(rest).toEqual({ name });
    expect(features).toHaveLength(samples.F);
    expect(new Set(features).size).toBe(samples.F);
    expect(new Set(flat.labels).size).toBe(classes.length);
    expect(Math.max(...flat.labels)).toBe(classes.length - 1);
    expect(axes.every((o) => o < samples.F)).toBe(true);
    for (const { features: x } of samples) {
      axes.forEach((o, axis) => expect(x[o]! >= domain[axis]![0] && x[o]! <= domain[axis]![1]).toBe(true));
    }
    expect(eta * smoothness(designOf({ samples, K: classes.length, bias: true, eta }))).toBeLessThan(1);
  });
});

it('flowers are those of the reference file', async () => {
  const { samples } = await realSet('flowers');
  const { X, labels } = referenceCase('iris-four-features').design;
  expect(designOf({ samples, K: 3, bias: true, eta: 1 }).X).toEqual(X);
  expect(samples.flat().labels).toEqual(labels);
});

it('penguins are those of the table that were measured', async () => {
  const { samples, classes } = await realSet('penguins');
  const measured = rowsOf('penguins').filter((cells) => cells.slice(2, 6).every((cell) => cell !== ''));
  expect([...samples].map(({ features, label }) => [...features, classes[label]])).toEqual(
    measured.map((cells) => [...cells.slice(2, 6).map(Number), cells[0]]),
  );
});

it('wines are those of the table', async () => {
  const { samples, classes } = await realSet('wine');
  expect([...samples].map(({ features, label }) => [...features, classes[label]])).toEqual(
    rowsOf('wine').map((cells) => [...cells.slice(0, 13).map(Number), cells[13]]),
  );
});

it('digits are those of the published test set, to the byte', async () => {
  const { samples, features } = await realSet('digits');
  const rows = Array.from(samples, ({ features: x, label }) => [...x.map((ink) => 16 * ink), label].join(','));
  const text = `${[...features, 'digit'].join(',')}\n${rows.join('\n')}\n`;
  expect(createHash('sha256').update(text).digest('hex')).toBe(
    'eac2b5b8c6a8df5a61524efb5c49269d47e2f78d0b70ea5b321656cbc967556d',
  );
});

/**
 * Three real sets reach the R and W of an independent computation from the exported CSV (`testing/reference/real_sets.py`).
 * With TABLES_TO=DIR the tables are written there for it.
 */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { realSet } from '../model/data/realSets';
import { designOf } from '../model/features/design';
import { standardisationOf } from '../model/features/standardisation';
import { descend } from '../model/kernel/descend';
import { evaluateRisk } from '../model/kernel/risk';
import reference from '../testing/reference/real_sets.json';
import { csvOf } from '../views/export/csv';
import { dataTable } from '../views/export/tables';
import { documentOf } from './document';

const folder = process.env['TABLES_TO'];

test.each(['penguins', 'wine', 'digits'] as const)('%s', async (name) => {
  const document = documentOf(await realSet(name));
  const bytes = new Uint8Array(await csvOf(dataTable(document)).arrayBuffer());
  if (folder !== undefined) {
    await writeFile(`${folder}/${name}.csv`, bytes);
    return;
  }
  const { sha256, standardise, eta, t, classes, risk, W: rows } = reference[name];
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  expect(document.classes).toEqual(classes);
  const { samples } = document;
  const scale = standardise ? { standardise: standardisationOf(samples) } : {};
  const design = designOf({ samples, K: classes.length, bias: true, eta, ...scale });
  const W = new Float64Array(design.D * design.K);
  const G = new Float64Array(W.length);
  for (let step = 0; step < t; step++) {
    evaluateRisk(design, W, G);
    descend(W, G, eta);
  }
  expect(Math.abs(evaluateRisk(design, W, G).risk - risk)).toBeLessThanOrEqual(1e-10);
  const apart = rows.flat().map((w, at) => Math.abs(w - W[at]!));
  expect(apart).toHaveLength(W.length);
  expect(Math.max(...apart)).toBeLessThanOrEqual(1e-10);
});

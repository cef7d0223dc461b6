import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './prepare.mjs';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'model-'));
  const configFile = join(root, 'vite.model.config.ts');
  await build({ root, configFile, logLevel: 'error', build: { outDir: folder } });
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the model as a package computes in Node what the reference has', async () => {
  const model = await import(pathToFileURL(join(folder, 'softmax-model.js')).href);
  const iris = model.irisDesign();
  const { risks, G, correct } = model.train(iris, { eta: 0.1, steps: 200 });
  expect(risks[200]).toBeCloseTo(0.5279, 4);
  expect(correct).toBe(131);
  expect(Math.max(...G.map(Math.abs))).toBeCloseTo(0.0615, 3);
  expect(model.optimum(iris).risk).toBeCloseTo(0.0685, 4);
  expect(() => model.designFrom([[1], [NaN]], [0, 1], { K: 2 })).toThrow(RangeError);
});

test('who takes softmax alone gets little more than softmax', async () => {
  const entry = join(folder, 'entry.js');
  writeFileSync(entry, "import { softmax } from './softmax-model.js';\nconsole.log(softmax(Float64Array.of(1, 2)));\n");
  const outDir = join(folder, 'small');
  const lib = { entry, formats: /** @type {['es']} */ (['es']), fileName: 'small' };
  await build({ root: folder, configFile: false, logLevel: 'error', build: { outDir, lib, emptyOutDir: true } });
  const { length } = readFileSync(join(outDir, 'small.js'), 'utf8');
  expect(length).toBeLessThan(1000);
});

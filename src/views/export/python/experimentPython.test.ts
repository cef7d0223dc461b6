/** Each program is run where its packages are installed; the last line of the output says which ran. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { SampleTable } from '../../../model/data/sampleTable';
import { standardisationOf } from '../../../model/features/standardisation';
import { designOf } from '../../../model/features/design';
import { descend } from '../../../model/kernel/descend';
import { jsKernel } from '../../../model/kernel/jsKernel';
import { penalisedRisk } from '../../../model/kernel/penalty';
import { openDataset } from '../../../session/openDataset';
import { type Document, experimentOf } from '../../../session/document';
import type { Session } from '../../../session/session';
import { experimentPython, type PythonKind, PYTHONS } from './experimentPython';

const run = promisify(execFile);

const PACKAGES: Readonly<Record<PythonKind, string>> = {
  NumPy: 'numpy',
  PyTorch: 'torch',
  'scikit-learn': 'sklearn',
};

const ran: string[] = [];

afterAll(() => {
  const missing = PYTHONS.filter((kind) => !ran.includes(kind));
  process.stdout.write(
    `Python programs that ran: ${ran.join(', ') || 'none'}; not installed: ${missing.join(', ') || 'none'}\n`,
  );
});

/** A session at iteration `t` whose present run began at `from`. */
function sessionAt(document: Document, from: number, t: number): Session & { readonly risk: number } {
  const design = designOf(experimentOf(document));
  const W = new Float64Array(design.D * design.K);
  const G = new Float64Array(W.length);
  let base = W.slice();
  let risk = penalisedRisk(jsKernel, design, W, G).risk;
  for (let step = 0; step < t; step++) {
    if (step === from) base = W.slice();
    descend(W, G, document.eta);
    risk = penalisedRisk(jsKernel, design, W, G).risk;
  }
  return { document, base: { iteration: from, W: base }, run: { iteration: t, W, G, risk, history: null }, risk };
}

const iris = openDataset('iris');
const odd: Document = {
  ...iris,
  features: ['"""\\\n', "x'; import os #"],
  classes: ['__proto__', '山鸢尾', '😀\u2028"'],
  standardise: standardisationOf(iris.samples),
  penalty: { lambda: 0.01, bias: false },
  eta: 0.5,
};
const whole: Document = {
  ...openDataset('nine'),
  samples: SampleTable.of(
    2,
    [0, 1, 2, 0].map((label, n) => ({ features: [n, -n], label })),
  ),
};

const ring = openDataset('ring');
const squares: Document = { ...ring, degree: 2, eta: 0.5 };
const cubes: Document = {
  ...{ ...ring, degree: 3, penalty: { lambda: 0.01, bias: false }, eta: 0.2 },
  standardise: standardisationOf(ring.samples, 3),
};

test('numbers and names are literals, whatever they are', () => {
  const text = experimentPython(sessionAt(odd, 0, 1), 'NumPy') ?? '';
  expect(text).toMatch(/^[\n\x20-\x7e]*$/);
  expect(text).toContain('classes = ["__proto__", "\\U00005c71\\U00009e22\\U00005c3e"');
  expect(experimentPython({ ...sessionAt(odd, 0, 1), run: null }, 'NumPy')).toBeNull();
});

test.each(PYTHONS)('%s reaches the R and W of the page', async (kind) => {
  const python = async (program: string): Promise<string> => (await run('python3', ['-c', program])).stdout;
  try {
    await python(`import ${PACKAGES[kind]}`);
  } catch {
    return;
  }
  for (const [document, from, t] of [
    [iris, 3, 60],
    [odd, 0, 40],
    [whole, 0, 25],
    [squares, 2, 30],
    [cubes, 0, 30],
  ] as const) {
    const session = sessionAt(document, from, t);
    const printed = await python(experimentPython(session, kind) ?? '');
    const [, R] = /^R at iteration \d+ = (\S+) and/m.exec(printed) ?? [];
    expect(Math.abs(Number(R) - session.risk)).toBeLessThanOrEqual(1e-12);
    const [, apart] = /^largest difference of W from the page's: (\S+)$/m.exec(printed) ?? [];
    if (kind !== 'scikit-learn') expect(Number(apart)).toBeLessThanOrEqual(1e-12);
    expect(printed.trim().split('\n').at(-1)).toMatch(new RegExp(`^ran: ${kind} \\d`));
  }
  ran.push(kind);
});

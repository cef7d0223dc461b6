import { expect, test } from 'vitest';
import { report } from '../testing/labBench';
import { isReport } from './isReport';

const good = report({}, 0);
const nine = new Float64Array(9);
const check = { centred: nine, worst: 0, passed: true };

test.each([
  ['a frame', good],
  ['a frame with differences', { ...good, frame: { ...good.frame, check } }],
  ['a frame after a step', { ...good, frame: { ...good.frame, riskChange: -0.5 } }],
  ['a frame after an edit', { ...good, begun: [{ version: 2, base: good.base }] }],
  ['a failure', { type: 'failed', reason: 'gone' }],
])('%s is a report', (_, message) => {
  expect(isReport(message)).toBe(true);
});

test.each([null, 7, 'frame', [], {}, { type: 'frame' }, { type: 'failed' }, { type: 'pong', dropped: 0 }])(
  'another message is none: %j',
  (message) => {
    expect(isReport(message)).toBe(false);
  },
);

test.each([
  ...[{ run: '1' }, { version: -1 }, { processed: 0.5 }, { playing: 1 }, { halt: 'tired' }, { frame: null }],
  ...[{ risks: [1] }, { risks: Float64Array.of(NaN) }, { risksFrom: -1 }, { begun: null }, { begun: [{ version: 2 }] }],
  ...[
    { base: null },
    { base: { iteration: 0, W: nine.subarray(1) } },
    { base: { iteration: 0, W: nine.map(() => NaN) } },
  ],
])('a frame is none with the part %j', (part) => {
  expect(isReport({ ...good, ...part })).toBe(false);
});

test.each([
  ...[{ W: nine.subarray(1) }, { G: null }, { W: nine.map(() => Infinity) }, { risk: NaN }, { gradientMax: '0' }],
  ...[{ iteration: 0.5 }, { N: -1 }, { D: 4 }, { K: 2 }, { bias: 1 }, { correct: '1' }, { rises: null }],
  ...[{ kernel: 'abacus' }, { kernel: undefined }],
  ...[{ riskChange: NaN }, { smoothness: Infinity }, { check: {} }, { check: { ...check, worst: 'small' } }],
  ...[{ check: { ...check, passed: 1 } }, { check: { ...check, centred: nine.subarray(1) } }],
])('a frame is none where it holds %j', (part) => {
  expect(isReport({ ...good, frame: { ...good.frame, ...part } })).toBe(false);
});

const cells = Float64Array.of(0, 0, 0, 0);
const lowest = { risk: 0.5, uncertainty: 1e-16, W: cells, largestGradient: 0, newton: [0.7, 0.5] };
const attained = { ...lowest, status: 'attained', leastEigenvalue: null };
const freed = Uint8Array.of(0, 1, 0, 0, 0, 0);
const approached = { ...lowest, status: 'approached', freed, freedPairs: 1, groups: [[0, 1]], direction: cells };
const told = { type: 'optimum', run: 1, version: 1, N: 3, D: 2, K: 2 };

test.each([
  ...[{ status: 'none' }, { status: 'tooLarge' }, { status: 'undecided' }, attained, approached],
  ...[
    { ...attained, leastEigenvalue: 0.1 },
    { ...approached, status: 'separable', groups: [[1], [0]] },
  ],
])('how low R can go is a report: %j', (optimum) => {
  expect(isReport({ ...told, optimum })).toBe(true);
});

test.each([
  ...[null, { status: 'low' }, { ...attained, risk: NaN }, { ...attained, uncertainty: -1 }, { ...attained, W: [] }],
  ...[
    { ...attained, newton: [Infinity] },
    { ...attained, leastEigenvalue: NaN },
    { ...attained, W: cells.subarray(1) },
  ],
  ...[
    { ...approached, freed: freed.subarray(1) },
    { ...approached, freedPairs: 2 },
    { ...approached, groups: [[0]] },
  ],
  ...[
    { ...approached, groups: [[0, 2]] },
    { ...approached, direction: null },
    { ...approached, groups: [0, 1] },
  ],
])('how low R can go is none where it holds %j', (optimum) => {
  expect(isReport({ ...told, optimum })).toBe(false);
});

test.each([{ run: -1 }, { version: 'x' }, { N: 4 }, { D: 3 }, { K: 3 }])('nor with %j', (part) => {
  expect(isReport({ ...told, optimum: approached, ...part })).toBe(false);
});

import { expect, test } from 'vitest';
import { openDataset } from '../session/openDataset';
import { initialView, type View } from '../session/view';
import { storedViewOf } from './storedView';
import { viewFrom } from './viewFrom';

const nine = openDataset('nine');

/** As version 0.1 wrote it. */
const OLD =
  '{"screen":"proof","selected":3,"slow":1,"proofAt":{"i":0,"m":1,"o":2},"proofSlips":false,"proofBrief":true,' +
  '"armed":2,"speed":"max","logRisk":true,"contours":false,"markErrors":true,"ghosts":true,"shortcuts":false}';

const view: Partial<View> = {
  screen: 'proof',
  selected: 3,
  phase: { node: 1, before: null },
  proofAt: { i: 0, m: 1, o: 2 },
  proofSlips: false,
  proofBrief: true,
  activeClass: 2,
  speed: 'max',
  logRisk: true,
  contours: false,
  markErrors: true,
  ghosts: true,
  shortcuts: false,
};

/** Where nothing is stored. */
const unsaid = viewFrom({}, nine);

const parsed = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

test('what version 0.1 stored is read, and stored again it reads the same', () => {
  expect(viewFrom(parsed(OLD), nine)).toEqual({ ...unsaid, ...view });
  const again = JSON.stringify(storedViewOf({ ...initialView, ...view }));
  expect(viewFrom(parsed(again), nine)).toEqual({ ...unsaid, ...view });
});

test('the name of now goes before that of version 0.1', () => {
  const now = { phase: null, activeClass: 1 };
  expect(viewFrom({ ...parsed(OLD), ...now }, nine)).toMatchObject(now);
});

test('what is highlighted is not stored, and of the phase only its node', () => {
  const highlight = { identity: 'class.1', by: 'z.1' };
  const now = { ...initialView, phase: { node: 3, before: null }, highlight, highlightLocked: true };
  expect(storedViewOf(now)).not.toHaveProperty('highlight');
  expect(storedViewOf(now)).not.toHaveProperty('highlightLocked');
  expect(storedViewOf(now)).toMatchObject({ phase: 3 });
});

test.each([
  ['screen', 'nowhere'],
  ['selected', 9],
  ['selected', -1],
  ['phase', 5],
  ['proofAt', { i: 0, m: 0.5, o: 0 }],
  ['activeClass', 3],
  ['speed', 7],
  ['contours', 'false'],
])('%s: %j is as it is at first', (name, value) => {
  expect(viewFrom({ [name]: value }, nine)).toEqual(unsaid);
  expect(initialView).toMatchObject(unsaid);
});

import { expect, test } from 'vitest';
import { openDataset } from '../session/openDataset';
import { initialView, type View } from '../session/view';
import { viewOf, viewSettings } from './viewLink';

const OTHERWISE: View = {
  ...initialView,
  screen: 'inspect',
  selected: 83,
  speed: 'max',
  proofAt: { i: 7, m: 0, o: 63 },
  logRisk: true,
  contours: false,
  markErrors: true,
  proofSlips: false,
  proofBrief: true,
  proofThen: true,
  held: [null, -5.84],
  activeClass: 2,
  ghosts: true,
  shortcuts: false,
};

const textOf = (view: View): string =>
  viewSettings(view)
    .map((pair) => pair.join('='))
    .join('&');

test('a link says what differs from the page as it opens, in one order for ever', () => {
  expect(textOf(initialView)).toBe('');
  expect(textOf(OTHERWISE)).toBe(
    'screen=inspect&sample=84&speed=max&at=7.0.63&log=1&contours=0&errors=1&slips=0&brief=1&then=1&held=~-5.84',
  );
});

test('and reads the same again', () => {
  const settings = new Map(viewSettings(OTHERWISE));
  const own = ['activeClass', 'phase', 'ghosts', 'shortcuts', 'highlight', 'highlightLocked'];
  const travels = Object.entries(OTHERWISE).filter(([name]) => !own.includes(name));
  expect(viewOf(settings, openDataset('iris'))).toEqual(Object.fromEntries(travels));
  expect(viewOf(settings, openDataset('nine'))).toMatchObject({ selected: null, screen: 'inspect' });
});

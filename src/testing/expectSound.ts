/** What every session that came from outside must be, whatever was sent. */
import { expect } from 'vitest';
import { shapeOf } from '../session/document';
import type { Session } from '../session/session';

/** Every number of the session, with what it may be at most. */
function numbersOf({ document, base, run: shown }: Session): [number, number][] {
  const { samples, domain, eta, penalty, initialW } = document;
  const all = (numbers: Iterable<number>, most: number): [number, number][] => Array.from(numbers, (x) => [x, most]);
  const history = shown?.history;
  return [
    ...[...samples].flatMap(({ features, label }) => [
      ...all(features, 1e7),
      ...all([label], document.classes.length - 1),
    ]),
    ...all(domain.flat(), 1e8),
    ...all([eta, penalty?.lambda ?? 0], 1e6),
    ...all(initialW.flat(), 1e7),
    ...all([...(base?.W ?? []), ...(shown?.W ?? [])], 1e29),
    ...all([...(shown?.G ?? []), shown?.risk ?? 0], Number.MAX_VALUE),
    ...all([shown?.iteration ?? 0, base?.iteration ?? 0, history?.first ?? 0], Number.MAX_SAFE_INTEGER),
    ...all(history?.polyline(100).flatMap(({ min, max }) => [min, max]) ?? [], Number.MAX_VALUE),
  ];
}

/** Fails unless every number is finite and within its limit, and all parts fit each other. */
export function expectSound(session: Session): void {
  const { features, samples, domain, initialW, axes } = session.document;
  const { D, K } = shapeOf(session.document);
  for (const [value, most] of numbersOf(session)) {
    if (!(Math.abs(value) <= most) || Object.is(value, -0)) expect.fail(`${value} of at most ${most}`);
  }
  expect(K >= 2 && K <= 10 && D >= 1 && D <= 64 && samples.N <= 100_000).toBe(true);
  expect([...samples].every((sample) => sample.features.length === features.length && sample.label >= 0)).toBe(true);
  expect(domain.length === 2 && domain.every(([low, high]) => low < high)).toBe(true);
  expect(axes.length === Math.min(2, features.length) && new Set(axes).size === axes.length).toBe(true);
  expect(initialW.length === D && initialW.every((row) => row.length === K)).toBe(true);
  for (const flat of [session.base?.W, session.run?.W, session.run?.G]) expect(flat?.length ?? D * K).toBe(D * K);
}

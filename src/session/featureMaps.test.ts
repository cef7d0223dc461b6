import { expect, test } from 'vitest';
import { readSession } from '../files/sessionFile';
import { writeSession } from '../files/writeSession';
import { standardisationOf } from '../model/features/standardisation';
import { readLink, writeLink } from '../permalink/permalink';
import { opened } from '../testing/labBench';
import { isPrepared, preparedDocument } from './preparedDocument';
import { selectShownFrame } from './selectors/shownFrame';
import { sessionOf } from './session';
import { initialView } from './view';

test('other features begin again at W = 0, pin the run of before, and one Undo brings all back', () => {
  const { lab, page } = opened();
  for (let step = 0; step < 3; step++) lab.step();
  page.frames(6);
  const before = lab.store.getState();
  lab.setDegree(2);
  // Nothing of the old features is shown with the new ones.
  expect(lab.store.getState().run.frame).toBeNull();
  page.frames(3);
  const { document, run, pins } = lab.store.getState();
  expect(document.degree).toBe(2);
  expect(document.initialW).toHaveLength(6);
  expect(run.frame).toMatchObject({ iteration: 0, D: 6, degree: 2, risk: Math.log(3) });
  expect(pins).toMatchObject([{ by: 'features', degree: undefined, frame: { D: 3, iteration: 3 } }]);
  const [x1, x2] = document.samples.at(0)!.features as [number, number];
  const { design } = selectShownFrame(lab.store.getState())!;
  expect([...design.X.subarray(0, 6)]).toEqual([1, x1, x2, x1 * x1, x1 * x2, x2 * x2]);
  lab.step();
  page.frames(3);
  lab.setDegree(3);
  page.frames(3);
  expect(lab.store.getState().run.frame).toMatchObject({ iteration: 0, D: 10, degree: 3 });
  expect(lab.store.getState().pins.map(({ degree }) => degree)).toEqual([undefined, 2]);
  lab.undo();
  page.frames(3);
  expect(lab.store.getState().pins).toEqual(pins);
  expect(lab.store.getState().run.frame).toMatchObject({ iteration: 1, degree: 2 });
  lab.undo();
  lab.undo();
  page.frames(6);
  const after = lab.store.getState();
  expect(after.document).toEqual(before.document);
  expect(after.run.frame!.W).toEqual(before.run.frame!.W);
  expect(after.pins).toEqual([]);
  lab.redo();
  page.frames(3);
  expect(lab.store.getState().pins).toEqual(pins);
});

test('a run that went nowhere is not pinned, and what does not fit changes nothing', () => {
  const { lab, page } = opened();
  lab.setDegree(3);
  page.frames(3);
  expect(lab.store.getState().pins).toEqual([]);
  lab.setDegree(1);
  page.frames(3);
  expect(lab.store.getState().document.degree).toBeUndefined();
  lab.edit({ kind: 'moveSample', n: 0, features: [300, 0] });
  page.frames(3);
  lab.setDegree(3);
  expect(preparedDocument(lab.store.getState().document, { degree: 3, standardise: false })).toBe('large');
  expect(lab.store.getState().document.degree).toBeUndefined();
  expect(isPrepared(preparedDocument(lab.store.getState().document, { degree: 3, standardise: true }))).toBe(true);
  lab.setDegree(2);
  page.frames(3);
  // 4,000² is beyond the limit of what enters the scores.
  lab.edit({ kind: 'moveSample', n: 0, features: [4000, 0] });
  expect(lab.store.getState().document.samples.at(0)!.features).toEqual([300, 0]);
});

test('standardising acts on the products, and a map takes the scale with it', () => {
  const { lab, page } = opened();
  lab.setDegree(2);
  lab.setStandardise(true);
  page.frames(3);
  const { document } = lab.store.getState();
  expect(document.standardise).toEqual(standardisationOf(document.samples, 2));
  expect(document.standardise!.mean).toHaveLength(5);
  lab.setDegree(3);
  page.frames(3);
  expect(lab.store.getState().document.standardise!.mean).toHaveLength(9);
  lab.setDegree(1);
  page.frames(3);
  expect(lab.store.getState().document.standardise).toEqual(standardisationOf(document.samples));
});

test.each([2, 3] as const)('files and links carry a map of degree %d bit for bit, as version 2', (degree) => {
  const { lab, page } = opened();
  lab.setDegree(degree);
  lab.setStandardise(true);
  lab.step();
  page.frames(6);
  const session = sessionOf(lab.store.getState());
  const text = writeSession(session);
  expect(text).toContain('"version": 2');
  const read = readSession(text);
  expect(read.ok && read.session.document.degree).toBe(degree);
  expect(read.ok && writeSession(read.session)).toBe(text);
  const link = writeLink({ session, view: initialView });
  expect(link).toMatch(new RegExp(`^v=2&.*&map=${degree}&`));
  const followed = readLink(link);
  expect(followed.ok && writeLink(followed)).toBe(link);
  expect(followed.ok && followed.session.run!.W).toEqual(session.run!.W);
  const file = JSON.parse(text) as { document: { standardise: unknown; featureMap: unknown; features: string[] } };
  file.document.standardise = true;
  const asked = readSession(JSON.stringify(file));
  expect(asked.ok && asked.session.document.standardise).toEqual(session.document.standardise);
});

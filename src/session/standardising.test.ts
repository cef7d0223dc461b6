import { expect, test } from 'vitest';
import { readSession, writeSession } from '../files/sessionFile';
import { readLink, writeLink } from '../permalink/permalink';
import { standardisationOf } from '../model/features/standardisation';
import { opened } from '../testing/labBench';
import { selectShownFrame } from './selectors/shownFrame';
import { initialView } from './view';
import { sessionOf } from './session';

test('standardising begins again at W = 0 with frozen μ and σ, and one Undo brings all back', () => {
  const { lab, page } = opened();
  for (let step = 0; step < 3; step++) lab.step();
  page.frames(6);
  const before = lab.store.getState();
  lab.setStandardise(true);
  // Nothing of raw features is shown with a W of others.
  expect(lab.store.getState().run.frame).toBeNull();
  page.frames(3);
  const { document, run } = lab.store.getState();
  expect(document.standardise).toEqual(standardisationOf(before.document.samples));
  expect(run.frame).toMatchObject({ iteration: 0, risk: Math.log(3) });
  const { design } = selectShownFrame(lab.store.getState())!;
  expect(design.X[1]).toBeCloseTo((1.4 - document.standardise!.mean[0]!) / document.standardise!.deviation[0]!, 12);
  lab.edit({ kind: 'moveSample', n: 0, features: [9, 9] });
  page.frames(3);
  expect(lab.store.getState().document.standardise).toBe(document.standardise);
  lab.edit({ kind: 'moveSample', n: 0, features: [1e7, 9] });
  expect(lab.store.getState().document.samples.at(0)!.features).toEqual([1e7, 9]);
  lab.undo();
  lab.undo();
  lab.undo();
  page.frames(6);
  const after = lab.store.getState();
  expect(after.document).toEqual(before.document);
  expect(after.run.frame!.W).toEqual(before.run.frame!.W);
  expect(after.run.frame!.iteration).toBe(3);
});

test('files and links carry μ and σ bit for bit, as version 2; a file may ask for them', () => {
  const { lab, page } = opened();
  lab.setStandardise(true);
  lab.step();
  page.frames(6);
  const session = sessionOf(lab.store.getState());
  const text = writeSession(session);
  expect(text).toContain('"version": 2');
  const read = readSession(text);
  expect(read.ok && read.session.document.standardise).toEqual(session.document.standardise);
  expect(read.ok && writeSession(read.session)).toBe(text);
  const link = writeLink({ session, view: initialView });
  expect(link).toMatch(/^v=2&.*&std=1&/);
  const followed = readLink(link);
  expect(followed.ok && followed.session.document.standardise).toEqual(session.document.standardise);
  expect(followed.ok && writeLink(followed)).toBe(link);
  const file = JSON.parse(text) as { document: { standardise: unknown } };
  file.document.standardise = true;
  const asked = readSession(JSON.stringify(file));
  expect(asked.ok && asked.session.document.standardise).toEqual(session.document.standardise);
});

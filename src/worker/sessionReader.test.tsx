import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readInWorker } from '../app/sessionReader';
import { readSession } from '../files/sessionFile';
import { writeSession } from '../files/writeSession';
import { en } from '../i18n/en';
import { zhCN } from '../i18n/zh-CN';
import { createLab } from '../session/createLab';
import { openDataset } from '../session/openDataset';
import { expectSound } from '../testing/expectSound';
import { spoiltSessions } from '../testing/spoiltSessions';
import { VirtualClock } from '../testing/virtualClock';
import { VirtualPage } from '../testing/virtualPage';
import { createTrainer } from '../trainer/trainer';
import { problemWords } from '../views/data/problemWords';

const FILES = import.meta.env['VITE_SOAK'] ? 10_000 : 10;

vi.setConfig({ testTimeout: 7_200_000 });

test(`${FILES} spoilt files are opened and undone, or refused in one sentence, and nothing is lost`, async () => {
  const clock = new VirtualClock();
  clock.costOfLook = 0.05;
  const page = new VirtualPage(clock, createTrainer);
  const lab = createLab({ port: page.port, environment: page, load: openDataset });
  page.frames(3);
  const before = lab.store.getState().document;
  const outcome = { opened: 0, refused: 0 };
  for (const text of fc.sample(spoiltSessions(), { numRuns: FILES, seed: 1 })) {
    const reading = await readInWorker(new File([text], 'spoilt.softmax.json'));
    const expected = readSession(text);
    if (reading.ok) {
      expectSound(reading.session);
      expect(expected.ok && writeSession(expected.session)).toBe(writeSession(reading.session));
    } else {
      expect(expected).toEqual(reading);
      for (const messages of [en, zhCN]) {
        expect(problemWords(reading.problem, messages)).toMatch(/^[^.。]*(?:[.。]\S[^.。]*)*[.。]$/);
        expect(problemWords(reading.problem, messages)).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
      }
    }
    lab.openWhenRead(Promise.resolve(reading.ok ? reading.session : null));
    await Promise.resolve().then(() => undefined);
    page.frames(3);
    outcome[reading.ok ? 'opened' : 'refused']++;
    const { document, run, undo, loading } = lab.store.getState();
    expect([loading, run.status]).toEqual([null, 'idle']);
    expect(undo.past.length).toBe(reading.ok ? 1 : 0);
    if (reading.ok) expect(document.samples.equals(reading.session.document.samples)).toBe(true);
    lab.undo();
    page.frames(6);
    expect(lab.store.getState().document).toBe(before);
  }
  expect(Math.min(outcome.opened, outcome.refused)).toBeGreaterThan(0);
});

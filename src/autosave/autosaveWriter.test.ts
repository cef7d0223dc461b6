import { beforeEach, expect, test } from 'vitest';
import type { Change } from '../model/edits/changes';
import { changeDocument, type Document } from '../session/document';
import { openDataset } from '../session/openDataset';
import { initialView } from '../session/view';
import { FakeStorage } from '../testing/fakeBrowser';
import { FakeRecords } from '../testing/fakeRecords';
import { AutosaveStore } from './autosaveStore';
import { AutosaveWriter, type Draft, type Shown } from './autosaveWriter';
import { guardStorage } from './guardedStorage';
import { Journal } from './journal';

const shown = (document: Document): Shown => ({ document, view: initialView, run: { frame: null } });

const first = openDataset('nine');
const edited = (document: Document, ...edits: readonly Change[]): Document => edits.reduce(changeDocument, document);
const second = edited(first, { kind: 'moveSample', n: 0, features: [0.25, 0.5] });
const third = edited(second, { kind: 'moveSample', n: 1, features: [0.125, 0.75] });

let records: FakeRecords;
let store: AutosaveStore;
let writer: AutosaveWriter;

beforeEach(() => {
  records = new FakeRecords();
  store = new AutosaveStore(records.page(), new Journal(guardStorage(() => new FakeStorage())));
  writer = new AutosaveWriter(shown(first));
});

const draftOf = (document: Document): Draft =>
  writer.draft('tab', shown(document), { document, base: null, run: null }, 1);

/** `answered`: the writer comes to know that it is written. */
async function write(document: Document, answered = true): Promise<void> {
  const draft = draftOf(document);
  writer.settle(draft.before);
  expect(await store.write(draft)).toBe(true);
  if (answered) writer.settle(draft.after);
}

async function read(): Promise<Document | undefined> {
  const { work, damaged } = await store.read('tab');
  expect(damaged).toBe(false);
  return work?.session.document;
}

const places = (part: string): number[] =>
  records.entries().flatMap(([[, which, place]]) => (which === part ? [place] : []));

test('what nobody knows to be written is written again, whatever the database made of it', async () => {
  for (const answered of [true, false]) {
    for (const document of [first, second]) await write(document);
    // The chunk of the first document is needed no more, unless that document comes back.
    await write(third, answered);
    await write(first);
    expect((await read())?.samples.equals(first.samples)).toBe(true);
  }
});

test('the samples before the last edit are there, as long as that may turn out to be damaged', async () => {
  for (const document of [first, second, third]) await write(document);
  expect(places('chunk')).toHaveLength(2);
  const newest = records.entries().find(([[, part], value]) => part === 'document' && turnOf(value) === 3);
  records.put(newest![0], 'garbage');
  const { work, damaged } = await store.read('tab');
  expect(damaged).toBe(true);
  expect(work?.session.document.samples.equals(second.samples)).toBe(true);
});

test('what did not change is not written again', async () => {
  await write(first);
  const { batch } = draftOf({ ...first, eta: 0.5 });
  expect(batch.puts.map(([[, part]]) => part).sort()).toEqual(['document', 'moment']);
  expect(draftOf(first).batch.puts.map(([[, part]]) => part)).toEqual(['moment']);
});

test('what was written while an edit was not answered is written again once it is', () => {
  const waiting: Shown = { ...shown(first), run: { frame: null, edits: [{ kind: 'setEta', eta: 0.5 }], begun: null } };
  const answered: Shown = { ...waiting, run: { frame: null, edits: [], begun: null } };
  writer.draft('tab', waiting, { document: first, base: null, run: null }, 1);
  expect(writer.news(waiting)).toBeNull();
  expect(writer.news(answered)).toBe('moment');
  writer.draft('tab', answered, { document: first, base: null, run: null }, 2);
  expect(writer.news(answered)).toBeNull();
});

function turnOf(value: unknown): number {
  return (value as { readonly turn: number }).turn;
}

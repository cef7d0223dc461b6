import { expect, test } from 'vitest';
import { type ReaderAnswer, type ReaderQuestion, SHARE } from './readerMessages';
import { TableReader } from './tableReader';

/** A reader, what it answered, and whether others have their turn at once. */
function started() {
  const answers: ReaderAnswer[] = [];
  let held: (() => void)[] | null = null;
  const reader = new TableReader({
    post: (answer) => answers.push(answer),
    others: () => new Promise((resolve) => (held ? held.push(resolve) : setTimeout(resolve, 0))),
  });
  const told = (type: ReaderAnswer['type']) => answers.filter((answer) => answer.type === type);
  return {
    ...{ reader, answers, told },
    hold: () => (held = []),
    release: () => held?.splice(0).forEach((resolve) => resolve()),
  };
}

const read = (id: number, source: Blob | string): ReaderQuestion => ({ type: 'read', id, source, dialect: {} });
const rows = (count: number, row: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => row(n)).join('\n');

const GREENHOUSE = `length;width;species
7,2;3,2;virginica
6,3;n/a;virginica
5,1;3,5;setosa
4,9;3,0;setosa`;

test('tells the table as written, with its dialect and a role for each column', async () => {
  const { reader, answers } = started();
  await reader.receive(read(1, new Blob(['\ufeff', GREENHOUSE])));
  expect(answers.at(-1)).toMatchObject({
    type: 'table',
    id: 1,
    table: {
      encoding: 'utf-8',
      dialect: { delimiter: ';', decimalComma: true, header: true },
      header: ['length', 'width', 'species'],
      ...{ headerLine: 1, lines: 5, count: 4, whole: true },
      proposal: { features: [0, 1], label: 2 },
    },
  });
  const [summary] = answers.flatMap((answer) => (answer.type === 'table' ? [answer.table] : []));
  expect(summary?.first.map(({ cells }) => cells.join(' '))[0]).toBe('7,2 3,2 virginica');
});

test('makes samples of the chosen columns and lists what it refused', async () => {
  const { reader, answers } = started();
  await reader.receive(read(1, GREENHOUSE));
  await reader.receive({ type: 'choose', id: 2, choice: { features: [1, 0], label: 2, otherName: 'other' } });
  expect(answers.at(-1)).toMatchObject({
    type: 'samples',
    id: 2,
    reading: {
      ok: true,
      data: { samples: { N: 3, F: 2 }, featureNames: ['width', 'length'], classes: ['setosa', 'virginica'] },
      axes: [0, 1],
      preview: Uint32Array.of(0, 1, 2),
      refusedCount: 1,
      refused: [{ row: 2, line: 3, column: 1, reason: 'notANumber', value: 'n/a' }],
    },
  });
});

test('tells a long table by its beginning first', async () => {
  const { reader, told } = started();
  await reader.receive(read(1, `x,y,label\n${rows(20_000, (n) => `${n},${n % 7},${n % 3}`)}`));
  const tables = told('table').flatMap((answer) => (answer.type === 'table' ? [answer.table] : []));
  expect(tables.map(({ whole, count }) => [whole, count === 20_000])).toEqual([
    [false, false],
    [true, true],
  ]);
  expect(tables[0]!.first).toEqual(tables[1]!.first);
  const shares = told('progress').map((answer) => (answer.type === 'progress' ? answer.share : NaN));
  expect(shares.length).toBeGreaterThan(5);
  expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
});

test('a newer question ends the one before', async () => {
  const { reader, answers, hold, release } = started();
  hold();
  const first = reader.receive(read(1, `x,label\n${rows(5000, (n) => `${n},${n % 2}`)}`));
  await Promise.resolve();
  const second = reader.receive(read(2, 'x,y,label\n1,2,a\n3,4,b'));
  while (!answers.some((answer) => answer.id === 2 && answer.type === 'table')) {
    release();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  await Promise.all([first, second]);
  expect(answers.filter(({ id, type }) => id === 1 && type === 'table')).toEqual([]);
  await Promise.all([reader.receive({ type: 'choose', id: 3, choice: { features: [0, 1], label: 2, otherName: '' } })]);
  expect(answers.at(-1)).toMatchObject({ id: 3, reading: { data: { samples: { N: 2 } } } });
});

test('every refused row is told, in shares', async () => {
  const { reader, answers } = started();
  const count = 2 * SHARE + 7;
  await reader.receive(read(1, `x,y,label\n1,2,a\n${rows(count, (n) => `${n},,b`)}`));
  await reader.receive({ type: 'choose', id: 2, choice: { features: [0, 1], label: 2, otherName: '' } });
  const refused = answers.flatMap((answer) => {
    if (answer.type === 'samples') return answer.reading.refused;
    return answer.type === 'refused' ? answer.rows : [];
  });
  expect(answers.find(({ type }) => type === 'samples')).toMatchObject({ reading: { refusedCount: count } });
  expect(refused.map(({ row }) => row)).toEqual(Array.from({ length: count }, (_, n) => n + 2));
});

test('says of a file without bytes, too large, or gone that nothing can be read', async () => {
  const { reader, answers } = started();
  await reader.receive(read(1, new Blob([])));
  await reader.receive(read(2, { size: 30e6 } as Blob));
  await reader.receive(read(3, { size: 9, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob));
  await reader.receive(read(4, new Blob([Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9)])));
  const problems = answers.map((answer) => (answer.type === 'problem' ? answer.problem : answer.type));
  expect(problems).toEqual([
    { kind: 'empty' },
    { kind: 'tooLarge', bytes: 30e6 },
    { kind: 'unreadable' },
    { kind: 'format', format: 'zip' },
  ]);
});

import { expect, test } from 'vitest';
import { keptSession } from '../autosave/keptSession';
import { readLink, writeLink } from '../permalink/permalink';
import { openDataset } from '../session/openDataset';
import type { Session } from '../session/session';
import { startOf } from '../session/runStart';
import { initialView } from '../session/view';
import { sessionOfParts, partsOf } from './sessionParts';
import { readSession } from './sessionFile';
import { documentPart, momentParts, writeSession } from './writeSession';

const document = openDataset('nine');
const W = Float64Array.from({ length: 9 }, (_, cell) => cell / 7);

function session(kernel?: string): Session {
  const base = { iteration: 3, W: new Float64Array(9), ...(kernel && { kernel }) };
  return { document, base, run: { iteration: 5, W, G: null, risk: null, history: null } };
}

test('a file, a link and kept work name the kernel of a run where it is not the usual, and bring it back', () => {
  const text = writeSession(session('simd'));
  expect(JSON.parse(text)).toMatchObject({ version: 2, document: { kernel: 'simd' } });
  const file = readSession(text);
  const link = writeLink({ session: session('simd'), view: initialView });
  expect(link).toMatch(/^v=2&.*&kernel=simd&/);
  const linked = readLink(link);
  const kept = keptSession({
    document: { source: document.source, ...documentPart(document) },
    moment: { ...momentParts(session('simd')) },
    risks: null,
  });
  for (const read of [file.ok && file.session, linked.ok && linked.session, kept]) {
    if (!read) throw new Error('It was not read.');
    expect(read.base?.kernel).toBe('simd');
    expect(startOf(sessionOfParts(partsOf(read))).from[0]?.kernel).toBe('simd');
    expect(writeSession(read)).toBe(text);
  }
});

test('a run of the usual kernel is written as ever, and goes on with it', () => {
  const text = writeSession(session());
  expect(JSON.parse(text)).toMatchObject({ version: 1 });
  expect(text).not.toContain('kernel');
  expect(writeLink({ session: session(), view: initialView })).not.toContain('kernel');
  const read = readSession(text);
  expect(read.ok && startOf(read.session).from.map(({ kernel }) => kernel)).toEqual(['js']);
});

test('a name that no kernel here has is kept, in a file, a link and kept work; what is no name is refused by its place', () => {
  const text = writeSession(session('gpu-2'));
  const file = readSession(text);
  const linked = readLink(writeLink({ session: session('gpu-2'), view: initialView }));
  const kept = keptSession({
    document: { source: document.source, ...documentPart(document) },
    moment: { ...momentParts(session('gpu-2')) },
    risks: null,
  });
  for (const read of [file.ok && file.session, linked.ok && linked.session, kept]) {
    if (!read) throw new Error('It was not read.');
    expect(startOf(read).from[0]?.kernel).toBe('gpu-2');
    expect(writeSession(read)).toBe(text);
  }
  const parsed = JSON.parse(text) as { document: object };
  for (const kernel of ['', 7, {}, 'a b', '<b>', 'x'.repeat(41)]) {
    const reading = readSession(JSON.stringify({ ...parsed, document: { ...parsed.document, kernel } }));
    expect(reading).toEqual({ ok: false, problem: { kind: 'damaged', where: 'document.kernel' } });
  }
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createGate, readRequest } from './embedMessages';

const ask = (method: string, args?: unknown): unknown => ({
  type: 'softmax-lab',
  method,
  ...(args !== undefined && { args }),
});

it('takes what the interface has and nothing else', () => {
  for (const method of ['getSession', 'next', 'back', 'step', 'play', 'pause']) {
    expect(readRequest(ask(method))).toMatchObject({ method });
  }
  expect(readRequest(ask('set', { eta: 0.5, view: 'proof' }))).toMatchObject({ args: { eta: 0.5, view: 'proof' } });
  for (const wrong of [
    ask('set', { eta: -1 }),
    ask('set', { eta: Infinity }),
    ask('set', { other: 1 }),
    ask('set'),
    ask('scene', { lesson: 'x&y', scene: 1 }),
    ask('scene', { lesson: 'scores', scene: 1.5 }),
    ask('setSession', { session: 7 }),
    ask('constructor'),
    { type: 'softmax-lab' },
    { method: 'step' },
    'step',
    null,
  ]) {
    expect(readRequest(wrong), JSON.stringify(wrong)).toBeNull();
  }
});

it('never throws, whatever is sent', () => {
  const near = fc.record({ type: fc.constant('softmax-lab'), method: fc.anything(), args: fc.anything() });
  fc.assert(
    fc.property(fc.oneof(fc.anything({ withBigInt: true, withMap: true }), near), (data) => {
      readRequest(data);
    }),
    { seed: 16, numRuns: process.env['SOAK'] === '1' ? 100_000 : 5_000 },
  );
});

it('lets a burst through, and then so many a second', () => {
  const gate = createGate(10, 3);
  expect([1000, 1000, 1000, 1000].map(gate)).toEqual([true, true, true, false]);
  expect([1099, 1100, 1150].map(gate)).toEqual([false, true, false]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSession } from '../files/sessionFile';
import { writeSession } from '../files/writeSession';
import { LIMITS } from '../model/limits';
import { isCommand } from '../protocol/isCommand';
import { opened, runOf } from '../testing/labBench';

/** Four samples of two features, two classes; `document` and `run` are laid over it. */
function text(document: object, run: object | null): string {
  const points = [[0.5, 0.25, 0], [-1, 0.5, 1], [1, -1, 0], [-0.3, -0.6, 1]]; // prettier-ignore
  return JSON.stringify({
    ...{ format: 'softmax-lab', version: 1 },
    document: { features: ['x1', 'x2'], classes: ['A', 'B'], points, bias: true, eta: 0.1, ...document },
    run,
  });
}

const W = (value: number): number[][] => [[value, -value], [0, 0], [0, 0]]; // prettier-ignore

/** Opens the file in a lab, and waits for its first picture. */
function open(file: string): ReturnType<typeof opened> | null {
  const reading = readSession(file);
  if (!reading.ok) return null;
  const bench = opened();
  bench.lab.openSession(reading.session);
  bench.page.frames(5);
  return bench;
}

/** Mostly within the limit, often at it, sometimes just or far beyond. */
const upTo = (limit: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.double({ min: -1, max: 1, noNaN: true }).map((share) => share * limit + 0) },
    { weight: 4, arbitrary: fc.constantFrom(0, limit, -limit) },
    { weight: 1, arbitrary: fc.constantFrom(limit * (1 + 2 ** -52), 10 * limit, 1e308) },
  );

describe('what a file may hold', () => {
  it('is drawn by the trainer, and saved so that it opens again', () => {
    const file = fc
      .record({
        x: upTo(LIMITS.maxCoordinate),
        eta: upTo(LIMITS.maxEta).map(Math.abs),
        w: upTo(LIMITS.maxRunWeight),
        g: upTo(LIMITS.maxGradient),
        risk: upTo(LIMITS.maxRisk).map(Math.abs),
        iteration: upTo(LIMITS.maxIteration).map((value) => Math.round(Math.abs(value))),
        span: fc.constantFrom(1, LIMITS.minSpan, 1e-90, LIMITS.maxEdge),
      })
      .map(({ x, eta, w, g, risk, iteration, span }) => {
        const document = { points: [[x, 1, 0], [1, x, 1]], eta, domain: [[0, span], [0, 1]] }; // prettier-ignore
        return text(document, { iteration, W: W(w), G: W(g), risk, risks: [risk] });
      });
    let accepted = 0;
    fc.assert(
      fc.property(file, (spoilt) => {
        const bench = open(spoilt);
        if (bench === null) return;
        accepted++;
        expect(bench.page.sent.every(isCommand)).toBe(true);
        expect(runOf(bench)).toMatchObject({ status: 'idle', failure: null });
        const { document, run } = bench.lab.store.getState();
        const saved = { document, base: run.base, run: run.frame && { ...run.frame, history: run.history } };
        expect(readSession(writeSession(saved)).ok).toBe(true);
      }),
      { numRuns: 400 },
    );
    expect(accepted).toBeGreaterThan(40);
  });
});

describe('the last iteration', () => {
  const at = (iteration: number): string => text({}, { iteration, W: W(0.1) });

  it('is shown, is not gone beyond, and says why', () => {
    for (const act of ['step', 'play'] as const) {
      const bench = open(at(LIMITS.maxIteration - 1))!;
      bench.lab[act]();
      bench.page.frames(20);
      expect(runOf(bench)).toMatchObject({ status: 'idle', frame: { iteration: LIMITS.maxIteration } });
      bench.lab[act]();
      bench.page.frames(20);
      expect(runOf(bench)).toMatchObject({ status: 'idle', playing: false, halt: 'last' });
      expect(runOf(bench).frame?.iteration).toBe(LIMITS.maxIteration);
    }
  });

  it('is the farthest that can be asked for', () => {
    const bench = open(at(LIMITS.maxIteration - 3))!;
    bench.lab.seek(Number.MAX_SAFE_INTEGER);
    bench.page.frames(20);
    expect(runOf(bench)).toMatchObject({ status: 'idle', frame: { iteration: LIMITS.maxIteration } });
  });
});

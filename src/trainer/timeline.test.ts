import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Change } from '../model/edits/changes';
import type { FrameReport } from '../protocol/messages';
import { VirtualTrainer } from '../testing/virtualTrainer';
import { Follower } from '../testing/follower';
import { experimentOn } from '../testing/startedTrainer';

// A busy machine may be slow; nothing here is a matter of speed.
vi.setConfig({ testTimeout: 60_000 });

/** What a moment shows, without what belongs to its message. */
const shown = ({ version, frame, base }: FrameReport): unknown => ({ version, frame: { ...frame, check: null }, base });

describe('travel', () => {
  test.each(['nine', 'iris', 'five'] as const)('back 500 and forward is the same to the bit: %s', (name) => {
    const page = new Follower();
    const moments = [page.start(experimentOn(name))];
    for (let t = 1; t <= 500; t++) {
      page.lab.step();
      moments.push(page.frame());
    }
    for (let t = 499; t >= 0; t -= 7) expect(shown(page.seek(t))).toEqual(shown(moments[t]!));
    for (let t = 1; t <= 500; t++) {
      page.lab.seek(t - 1);
      page.lab.step();
      expect(shown(page.arrive())).toEqual(shown(moments[t]!));
    }
    expect(page.history.last).toBe(500);
  });

  test('reports no risk of what was known, and goes on where nothing was', () => {
    const page = new Follower();
    page.start(experimentOn('nine'));
    expect(page.seek(3000)).toMatchObject({ frame: { iteration: 3000 }, playing: false });
    const end = page.seek(3000);
    expect(end.risks).toHaveLength(0);
    expect(page.seek(0)).toMatchObject({ frame: { iteration: 0 }, risksFrom: 3001 });
    page.lab.play();
    page.lab.clock.advance(30);
    const on = page.frame();
    expect(on.frame.iteration).toBeGreaterThan(0);
    expect(page.seek(3005)).toMatchObject({ frame: { iteration: 3005 } });
    const fresh = new Follower();
    fresh.start(experimentOn('nine'));
    expect(shown(page.seek(3000))).toEqual(shown(fresh.seek(3000)));
    expect(shown(end)).toEqual(shown(page.seek(3000)));
  });

  test('to an iteration beyond the end can be left with Pause', () => {
    const page = new Follower();
    page.start(experimentOn('iris'));
    page.lab.seek(1e9);
    page.lab.clock.advance(50);
    page.lab.pause();
    const { frame, processed } = page.frame();
    expect(processed).toBe(page.lab.seq);
    expect(frame.iteration).toBeGreaterThan(10);
    expect(page.history.last).toBe(frame.iteration);
  });
});

describe('segments', () => {
  const act = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('steps' as const), count: fc.integer({ min: 1, max: 40 }) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('edit' as const),
        change: fc.oneof(
          fc.record({ kind: fc.constant('setEta' as const), eta: fc.constantFrom(0.1, 0.5, 1, 3) }),
          fc.record({
            kind: fc.constant('addSample' as const),
            features: fc.tuple(fc.constantFrom(-0.5, 0.25, 0.75), fc.constantFrom(-1, 0.5)),
            label: fc.nat(2),
          }),
          fc.record({ kind: fc.constant('removeSample' as const), n: fc.nat(3) }),
          fc.record({ kind: fc.constant('setWeight' as const), o: fc.nat(2), m: fc.nat(2), value: fc.constant(0.5) }),
        ),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('seek' as const), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
    },
  );

  test('any moment of any of them can be shown again, edits of the past included', () => {
    let branches = 0;
    const property = fc.property(fc.array(act, { minLength: 5, maxLength: 30 }), (acts) => {
      const page = new Follower();
      const moments = [page.start(experimentOn('nine'))];
      const note = (report: FrameReport): void => {
        moments.length = Math.min(moments.length, report.frame.iteration);
        moments[report.frame.iteration] = report;
      };
      let now = 0;
      for (const next of acts) {
        if (next.kind === 'steps') {
          for (let s = 0; s < next.count; s++) {
            page.lab.step();
            const report = page.frame();
            const known = moments[report.frame.iteration];
            if (known) expect(shown(report)).toEqual(shown(known));
            else note(report);
            now = report.frame.iteration;
          }
        } else if (next.kind === 'edit') {
          if (now < moments.length - 1) branches++;
          const { version } = moments[now]!;
          page.lab.version = Math.max(page.lab.version, version);
          const report = editOf(page, version, next.change);
          if (report.version !== version) note(report);
        } else {
          now = Math.floor(next.share * (moments.length - 1));
          expect(shown(page.seek(now))).toEqual(shown(moments[now]!));
        }
      }
      moments.forEach(({ frame }, t) => expect(page.history.at(t)).toBe(frame.risk));
      expect(page.history.last).toBe(moments.length - 1);
    });
    fc.assert(property, { numRuns: 60 });
    expect(branches).toBeGreaterThan(5);
  });

  test('an edit made to what was shown goes to the last moment of that document', () => {
    const page = new Follower();
    page.start(experimentOn('nine'));
    page.seek(10);
    const first = page.lab.version;
    page.edit({ kind: 'setEta', eta: 0.25 });
    page.seek(20);
    const report = editOf(page, first, { kind: 'setEta', eta: 2 });
    expect(report).toMatchObject({ frame: { iteration: 10 }, base: { iteration: 10 } });
    expect(page.history.last).toBe(10);
  });

  test('a run begun anew with its segments is the same run, with nothing remembered', () => {
    const page = new Follower();
    page.start(experimentOn('nine'));
    page.seek(5000);
    page.edit({ kind: 'setWeight', o: 1, m: 1, value: 2 });
    page.seek(9000);
    const moments = [100, 4999, 5000, 7000, 9000].map((t) => page.seek(t));
    const other = new VirtualTrainer();
    other.run = 1;
    other.restore(page.segments, 7000, page.known);
    other.seq = 1;
    const arrived = (): FrameReport => {
      other.credit();
      other.clock.advance(20_000);
      return other.frames.at(-1)!;
    };
    expect(shown(arrived())).toEqual(shown(moments[3]!));
    for (const moment of moments) {
      other.seek(moment.frame.iteration);
      const again = arrived();
      expect(shown(again)).toEqual(shown(moment));
      expect(again.risks).toHaveLength(0);
    }
  });

  test('after an edit of a long past the extremes of its bucket are those of what is left', () => {
    const page = new Follower();
    page.start(experimentOn('nine'));
    page.seek(20_000);
    expect(page.history.bucket).toBe(4);
    page.seek(10_001);
    page.edit({ kind: 'setEta', eta: 0.5 });
    expect([page.history.last, page.history.at(10_001)]).toEqual([10_001, page.lab.frames.at(-1)!.frame.risk]);
    const { max, min } = page.history.polyline(1e6).at(-1)!;
    const fresh = new Follower();
    fresh.start(experimentOn('nine'));
    expect(max).toBe(fresh.seek(10_000).frame.risk);
    expect(min).toBe(fresh.seek(10_001).frame.risk);
  });
});

/** An edit of what a version was, and the frame that answers it. */
function editOf(page: Follower, version: number, change: Change): FrameReport {
  page.lab.seq++;
  page.lab.version++;
  const { run, seq } = page.lab;
  page.lab.trainer.receive({ type: 'edit', seq, run, version: page.lab.version, of: version, change });
  return page.arrive();
}

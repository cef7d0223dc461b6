import { afterEach, describe, expect, test, vi } from 'vitest';
import { createTrainer } from '../trainer/trainer';
import { VirtualClock } from '../testing/virtualClock';
import { openDataset } from '../session/openDataset';
import { createLab } from '../session/createLab';
import type { Lab } from '../session/lab';
import { type Address, LinkRouter } from './linkRouter';
import { writeLink } from './permalink';
import { initialView } from '../session/view';
import { VirtualPage } from '../testing/virtualPage';

class TestAddress implements Address {
  text: string;
  cleared = 0;
  last: string | null = null;
  #listener: () => void = () => {};

  constructor(text: string) {
    this.text = text;
  }

  link(): string {
    return this.text;
  }

  clear(): void {
    this.text = '';
    this.cleared++;
  }

  onChange(listener: () => void): void {
    this.#listener = listener;
  }

  opened(): string | null {
    return this.last;
  }

  noteOpened(link: string): void {
    this.last = link;
  }

  go(text: string): void {
    this.text = text;
    this.#listener();
  }
}

interface Bench {
  readonly lab: Lab;
  readonly page: VirtualPage;
  readonly address: TestAddress;
  readonly links: LinkRouter;
}

async function started(text = ''): Promise<Bench> {
  const clock = new VirtualClock();
  const page = new VirtualPage(clock, createTrainer);
  const lab = createLab({ port: page.port, environment: page, load: openDataset });
  const address = new TestAddress(text);
  const links = new LinkRouter(lab, address);
  await links.follow();
  page.frames(3);
  vi.useFakeTimers();
  return { lab, page, address, links };
}

/** Lets the address settle and the link be opened. */
async function settle({ links, page }: Bench): Promise<void> {
  vi.advanceTimersByTime(100);
  vi.useRealTimers();
  await vi.waitFor(() => expect(links.store.getState().pending).toBe(false));
  page.frames(3);
  vi.useFakeTimers();
}

async function go(bench: Bench, text: string): Promise<void> {
  bench.address.go(text);
  expect(bench.links.store.getState().pending).toBe(true);
  await settle(bench);
}

afterEach(() => {
  vi.useRealTimers();
});

const W = Float64Array.from({ length: 9 }, (_, at) => at / 7);
const run = { iteration: 200, W, G: null, risk: null, history: null };
const nine = writeLink({
  session: { document: openDataset('nine'), base: { iteration: 0, W: new Float64Array(9) }, run },
  view: { ...initialView, screen: 'inspect', selected: 4 },
});
const five = writeLink({
  session: { document: openDataset('five'), base: null, run: null },
  view: initialView,
});

const sourceOf = ({ lab }: Bench): string => lab.store.getState().document.source;
const iterationOf = ({ lab }: Bench): number | undefined => lab.store.getState().run.frame?.iteration;

function work({ lab, page }: Bench): void {
  lab.edit({ kind: 'addSample', features: [1, 1], label: 1 });
  lab.step();
  page.frames(3);
}

describe('a link in the address', () => {
  test('at the start is opened, with its W, its iteration and its view', async () => {
    const bench = await started(nine);
    const { document, view, run: shown } = bench.lab.store.getState();
    expect(document).toEqual(openDataset('nine'));
    expect(shown.frame?.W).toEqual(W);
    expect(shown).toMatchObject({ status: 'idle', playing: false, base: { iteration: 0 } });
    expect([iterationOf(bench), view.screen, view.selected]).toEqual([200, 'inspect', 4]);
    expect(bench.links.store.getState()).toEqual({ pending: false, problem: null, stashed: null });
  });

  test('that can not be opened says why and changes nothing', async () => {
    const bench = await started(nine.slice(0, -1));
    expect(sourceOf(bench)).toBe('iris');
    expect(bench.links.store.getState().problem).toEqual({ kind: 'incomplete' });
    work(bench);
    const before = bench.lab.store.getState();
    await go(bench, 'v=5');
    expect(bench.lab.store.getState()).toEqual(before);
    expect(bench.links.store.getState().problem).toEqual({ kind: 'newerVersion', version: 5 });
    await go(bench, five);
    expect(sourceOf(bench)).toBe('five');
    expect(bench.links.store.getState().problem).toBeNull();
  });

  test('changed a hundred times is read once, and the last is opened', async () => {
    const bench = await started();
    const opened: string[] = [];
    bench.lab.store.subscribe(({ document }) => opened.push(document.source));
    for (let n = 0; n < 50; n++) {
      bench.address.go(nine);
      vi.advanceTimersByTime(10);
      bench.address.go(five);
    }
    await settle(bench);
    expect(new Set(opened)).toEqual(new Set(['five']));
  });

  test('puts nothing aside where nothing was done', async () => {
    const bench = await started();
    await go(bench, nine);
    await go(bench, five);
    expect(bench.links.store.getState().stashed).toBeNull();
  });
});

describe('own work', () => {
  test('is kept when a link is opened over it, and comes back with everything', async () => {
    const bench = await started();
    work(bench);
    const before = bench.lab.store.getState();
    await go(bench, nine);
    await go(bench, five);
    expect(bench.links.store.getState().stashed).toMatchObject({ for: 'link', said: true });
    bench.links.takeBack();
    bench.page.frames(3);
    const after = bench.lab.store.getState();
    expect(after.document).toBe(before.document);
    expect(after.run.frame).toEqual({ ...before.run.frame, riskChange: null });
    expect(after.view).toEqual(before.view);
    expect(bench.address.cleared).toBe(1);
    expect(bench.links.store.getState().stashed).toBeNull();
  });

  test('comes back when the address loses its link, and what was done meanwhile is kept', async () => {
    const bench = await started();
    work(bench);
    const { document } = bench.lab.store.getState();
    await go(bench, nine);
    work(bench);
    await go(bench, '');
    expect(bench.lab.store.getState().document).toBe(document);
    expect(bench.links.store.getState().stashed?.for).toBe('other');
    bench.links.takeBack();
    bench.page.frames(3);
    expect([sourceOf(bench), iterationOf(bench)]).toEqual(['nine', 201]);
    expect(bench.links.store.getState().stashed?.work.session.document).toBe(document);
  });

  test('is a step, a weight, another data set; and so is what was done to a shared one', async () => {
    const acts: ((lab: Lab) => void)[] = [
      (lab) => lab.step(),
      (lab) => lab.edit({ kind: 'setWeight', o: 0, m: 0, value: 9 }),
      (lab) => lab.openDataset('nine'),
      (lab) => lab.edit({ kind: 'setEta', eta: 0.7 }),
    ];
    for (const text of ['', nine]) {
      for (const act of acts) {
        const bench = await started(text);
        act(bench.lab);
        bench.page.frames(3);
        await go(bench, five);
        expect(bench.links.store.getState().stashed?.for).toBe('link');
        vi.useRealTimers();
      }
    }
  });

  test('is kept when somebody starts fresh, and forgotten by nobody who dismisses the line', async () => {
    const bench = await started();
    work(bench);
    await go(bench, 'v=1');
    bench.links.startFresh();
    bench.page.frames(3);
    expect([sourceOf(bench), iterationOf(bench), bench.address.text]).toEqual(['iris', 0, '']);
    expect(bench.links.store.getState()).toMatchObject({ problem: null, stashed: { for: 'other', said: true } });
    await go(bench, nine);
    bench.links.dismiss();
    expect(bench.links.store.getState().stashed).toMatchObject({ said: false });
    bench.links.takeBack();
    expect(bench.lab.store.getState().document.samples.N).toBe(151);
  });
});

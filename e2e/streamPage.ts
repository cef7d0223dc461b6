/** Listens to the line between the page and its worker, and to the frames of the page. */
import type { Page, Worker } from 'playwright/test';

/** One message on the line to the worker, as the page sees it. */
interface Message {
  /** ms, when it was sent or when it arrived. */
  readonly at: number;
  readonly way: 'sent' | 'heard';
  readonly type: string;
  /** Number of the command, or of the last command that a report includes. */
  readonly seq: number | null;
  readonly playing: boolean | null;
  readonly iteration: number | null;
}

/** What `watchLine` keeps in the page. */
interface Watched {
  readonly line: Message[];
}

/** From the next visit on, keeps every message to and from the worker. */
export async function watchLine(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const line: Message[] = [];
    Object.assign(window, { line });
    const note = (way: 'sent' | 'heard', data: Record<string, unknown>): void => {
      const frame = data['frame'] as { iteration: number } | undefined;
      line.push({
        at: performance.now(),
        way,
        type: String(data['type']),
        seq: (data['seq'] ?? data['processed'] ?? null) as number | null,
        playing: (data['playing'] ?? null) as boolean | null,
        iteration: frame?.iteration ?? null,
      });
    };
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        this.addEventListener('message', (event: MessageEvent<Record<string, unknown>>) => {
          note('heard', event.data);
        });
      }

      override postMessage(message: Record<string, unknown>, transfer?: unknown): void {
        note('sent', message);
        super.postMessage(message, (transfer ?? []) as Transferable[]);
      }
    };
  });
}

export const lineOf = (page: Page): Promise<Message[]> => page.evaluate(() => (window as unknown as Watched).line);

/** The last command of a kind and the first report that includes it. */
export function answered(line: readonly Message[], type: string): { command: Message; answer: Message | undefined } {
  const command = line.findLast((message) => message.way === 'sent' && message.type === type);
  if (command?.seq == null) throw new Error(`no ${type} was sent`);
  const { seq } = command;
  const answer = line.find(({ way, seq: heard }) => way === 'heard' && heard !== null && heard >= seq);
  return { command, answer };
}

/** Lets the page run for a while and gives ms between its frames and the long tasks in it. */
export async function watchFrames(page: Page, ms: number): Promise<{ gaps: number[]; tasks: number[] }> {
  return page.evaluate(async (during) => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    const gaps: number[] = [];
    await new Promise<void>((resolve) => {
      const begin = performance.now();
      let last = begin;
      const next = (now: number): void => {
        gaps.push(now - last);
        last = now;
        if (now - begin < during) requestAnimationFrame(next);
        else resolve();
      };
      requestAnimationFrame(next);
    });
    observer.disconnect();
    return { gaps: gaps.slice(1), tasks };
  }, ms);
}

export function words({ gaps, tasks }: { gaps: readonly number[]; tasks: readonly number[] }): string {
  const smooth = gaps.filter((gap) => gap < 20).length / gaps.length;
  const longest = tasks.length === 0 ? 'none' : `${Math.max(...tasks).toFixed(0)} ms`;
  return `${gaps.length} frames, ${(100 * smooth).toFixed(1)} % under 20 ms, ${tasks.length} long tasks, longest ${longest}`;
}

export const inMs = (times: readonly number[]): string => times.map((time) => `${time.toFixed(1)} ms`).join(', ');

export const PAUSES = process.env['SOAK'] ? 50 : 5;

/** ms in which frames are measured: more of them where figures are wanted. */
export const WATCHED = process.env['SOAK'] ? 6000 : 1500;

/** Keeps when the trainer hears each Pause, after which it takes no step. */
export async function watchTrainer(page: Page): Promise<Worker> {
  const [trainer] = page.workers();
  if (!trainer) throw new Error('no worker');
  await trainer.evaluate(() => {
    const heard: number[] = [];
    Object.assign(self, { heard });
    self.addEventListener('message', ({ data }: MessageEvent<{ type?: string }>) => {
      if (data.type === 'pause') heard.push(performance.timeOrigin + performance.now());
    });
  });
  return trainer;
}

/** When the trainer heard the last Pause, in ms since 1970. */
export const lastHeard = (trainer: Worker): Promise<number> =>
  trainer.evaluate(() => (self as unknown as { heard: number[] }).heard.at(-1) ?? NaN);

/** Keeps when Pause is pressed. */
export async function watchPress(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    window.addEventListener(
      'click',
      ({ timeStamp }) => Object.assign(window, { pressed: performance.timeOrigin + timeStamp }),
      true,
    );
  });
  return () => page.evaluate(() => (window as unknown as { pressed: number }).pressed);
}

/** Milliseconds in which a descent at full speed would have gone on, had it not stopped. */
export const WHILE = 400;

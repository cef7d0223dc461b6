/** What the page's main thread does, task by task, by the time that the processor spent on each: a busy machine adds none. */
import type { Page } from 'playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds on the processor, and from begin to end. */
  readonly tdur?: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

export interface TaskTimes {
  /** Of each task of the page's main thread, ms on the processor, the longest first. */
  readonly cpu: readonly number[];
  /** The longest task from begin to end, in ms. */
  readonly longest: number;
}

/** Watches while `work` is done. */
export async function taskTimes(page: Page, work: () => Promise<void>): Promise<TaskTimes> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata'] },
  });
  await work();
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await ended;
  await session.detach();
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const tasks = events.filter(
    ({ ph, name, pid, tid }) =>
      ph === 'X' && name.endsWith('RunTask') && mains.some((main) => main.pid === pid && main.tid === tid),
  );
  const cpu = tasks.map(({ tdur = 0 }) => tdur / 1000).sort((a, b) => b - a);
  if (cpu.length === 0 || cpu[0] === 0) throw new Error('the trace holds no task');
  return { cpu, longest: Math.max(...tasks.map(({ dur = 0 }) => dur / 1000)) };
}

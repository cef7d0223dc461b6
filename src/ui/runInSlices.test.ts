import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Slices } from '../model/kernel/slices';
import { runInSlices } from './runInSlices';

let now = 0;
let done = 0;
let tasks: (() => void)[] = [];

beforeEach(() => {
  now = 0;
  done = 0;
  tasks = [];
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('setTimeout', (task: () => void) => tasks.push(task));
  vi.stubGlobal('clearTimeout', (timer: number) => (tasks[timer - 1] = () => {}));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** So many slices of 3 ms. */
function* work(slices: number): Slices<string> {
  for (; done < slices; done++) {
    yield;
    now += 3;
  }
  return 'result';
}

test('leaves room for other tasks every few milliseconds, and hands the result over once', () => {
  const results: string[] = [];
  runInSlices(work(10), (result) => results.push(result));
  const seen: number[] = [done];
  for (const task of tasks) {
    task();
    seen.push(done);
  }
  // A task ends with the first pause after 8 ms.
  expect(seen).toEqual([0, 3, 6, 9, 10]);
  expect(results).toEqual(['result']);
});

test('computes nothing more once it is stopped', () => {
  const results: string[] = [];
  const stop = runInSlices(work(10), (result) => results.push(result));
  tasks[0]?.();
  expect(done).toBe(3);
  stop();
  for (const task of tasks.slice(1)) task();
  expect({ done, results }).toEqual({ done: 3, results: [] });
});

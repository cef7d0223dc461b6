import { expect } from 'vitest';
import { createTrainer } from '../trainer/trainer';
import { VirtualClock } from './virtualClock';
import { createLab } from '../session/createLab';
import { openDataset } from '../session/openDataset';
import type { Lab } from '../session/lab';
import { VirtualPage } from './virtualPage';

export interface Bench {
  readonly lab: Lab;
  readonly page: VirtualPage;
}

/** A lab on Iris after its first picture. */
export function opened(): Bench {
  const clock = new VirtualClock();
  clock.costOfLook = 0.5;
  const page = new VirtualPage(clock, createTrainer);
  const lab = createLab({ port: page.port, environment: page, load: openDataset });
  page.frames(3);
  return { lab, page };
}

/** The state when nothing is pending. */
export function idle({ lab, page }: Bench) {
  lab.pause();
  // An edit that needs the W of the one before waits for its picture.
  for (let frame = 0; frame < 3 || (frame < 200 && lab.store.getState().run.status !== 'idle'); frame++) {
    page.frames(1);
  }
  const state = lab.store.getState();
  expect(state.run.status).toBe('idle');
  return { ...state, frame: state.run.frame! };
}

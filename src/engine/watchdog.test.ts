import { expect, test } from 'vitest';
import { VirtualClock } from '../testing/virtualClock';
import { Watchdog } from './watchdog';

const PING_INTERVAL = 400;

/** A watchdog with a patience of three pings, on a clock of its own. */
function watching() {
  const clock = new VirtualClock();
  const seen = { pings: 0, silences: 0, hidden: false, busy: true };
  let look = (): void => {};
  const watchdog = new Watchdog({
    environment: {
      hidden: () => seen.hidden,
      onVisibility: (listener) => {
        look = listener;
        return () => {
          look = () => {};
        };
      },
    },
    later: (task, ms) => clock.later(task, ms),
    busy: () => seen.busy,
    patience: () => 3,
    ask: () => seen.pings++,
    onSilence: () => seen.silences++,
  });
  const hide = (hidden: boolean): void => {
    seen.hidden = hidden;
    look();
  };
  return { clock, seen, watchdog, hide };
}

test('pings until it is answered, and gives up after as many as its patience', () => {
  const { clock, seen, watchdog } = watching();
  watchdog.wake();
  for (let ping = 0; ping < 10; ping++) {
    clock.advance(PING_INTERVAL);
    watchdog.processed();
  }
  expect(seen).toMatchObject({ pings: 11, silences: 0 });
  clock.advance(10 * PING_INTERVAL);
  expect(seen).toMatchObject({ pings: 14, silences: 1 });
});

test('pings at one rate, however often it rests and wakes', () => {
  const { clock, seen, watchdog } = watching();
  for (let time = 0; time < 5; time++) {
    watchdog.wake();
    watchdog.wake();
    watchdog.rest();
  }
  watchdog.wake();
  const before = seen.pings;
  clock.advance(PING_INTERVAL / 2);
  watchdog.processed();
  clock.advance(2 * PING_INTERVAL);
  // A ping that an earlier wake had planned would come on top, and use up the patience.
  expect(seen).toMatchObject({ pings: before + 2, silences: 0 });
});

test('is quiet where nothing is expected, nobody looks, or it is closed', () => {
  for (const end of ['busy', 'hidden', 'closed'] as const) {
    const { clock, seen, watchdog, hide } = watching();
    watchdog.wake();
    if (end === 'busy') seen.busy = false;
    if (end === 'hidden') hide(true);
    if (end === 'closed') watchdog.close();
    const { pings } = seen;
    clock.advance(60_000);
    expect(seen).toMatchObject({ pings, silences: 0 });
    if (end === 'busy') seen.busy = true;
    hide(false);
    clock.advance(60_000);
    expect(seen.silences).toBe(end === 'closed' ? 0 : 1);
  }
});

/** The room of a lesson in this window: what it holds, what the other window is known to show, and every change sent on. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import * as v from 'valibot';
import { isNewer, readStamped, type Room, type Stamped } from '../../../lesson/room';
import { broadcastWire, portWire, type Wire } from './wires';

export type Role = 'projector' | 'speaker';

/** The other window, as last seen. */
export interface Other {
  /** ms since 1970. */
  readonly seenAt: number;
  /** The write that it had come to. */
  readonly turn: number;
  readonly by: string;
  /** Width to height. */
  readonly aspect: number;
}

/** After so long without a word a window is gone. */
const SILENCE_MS = 3500;
/** How often a window that hears nothing asks its opener for a port: the opener may have been reloaded. */
const AGAIN_MS = 1000;

export function isGone(other: Other | null, now: number): boolean {
  return other === null || now - other.seenAt > SILENCE_MS;
}

export interface RoomState {
  readonly stamped: Stamped;
  /** Null where there is none, or it said that it goes. */
  readonly other: Other | null;
}

export interface RoomStore {
  readonly store: StoreApi<RoomState>;
  readonly change: (update: (room: Room) => Room) => void;
  /** Asks the other window where it is, and tells it where this one is. */
  readonly greet: () => void;
  /** Joins the other windows; returns how to leave them. */
  readonly join: () => () => void;
}

const envelope = v.object({
  role: v.picklist(['projector', 'speaker']),
  stamped: v.unknown(),
  aspect: v.pipe(v.number(), v.minValue(0.2), v.maxValue(5)),
  /** An answer is asked for. */
  asks: v.boolean(),
  leaves: v.boolean(),
});

interface Options {
  readonly id: string;
  readonly role: Role;
  readonly scenes: number;
  readonly start: Stamped;
}

/** The room in this window; once joined, what another window holds comes at once where it is newer. */
export function createRoom({ id, role, scenes, start }: Options): RoomStore {
  const by = Math.random().toString(36).slice(2);
  const store = createStore<RoomState>(() => ({ stamped: start, other: null }));
  let wires: readonly Wire[] = [];
  const tell = (asks: boolean, leaves = false): void => {
    const { stamped } = store.getState();
    const aspect = Math.min(5, Math.max(0.2, innerWidth / Math.max(1, innerHeight)));
    for (const wire of wires) wire.post({ role, stamped, aspect, asks, leaves });
  };
  const receive = (message: unknown): void => {
    const read = v.safeParse(envelope, message);
    if (!read.success) return;
    const { role: sender, stamped: sent, asks, leaves, aspect } = read.output;
    const stamped = readStamped(sent, scenes);
    if (!stamped) return;
    const { stamped: own, other } = store.getState();
    const newer = isNewer(stamped, own);
    const seen = { seenAt: Date.now(), turn: stamped.turn, by: stamped.by, aspect };
    store.setState({
      stamped: newer ? stamped : own,
      other: sender === role ? other : leaves ? null : seen,
    });
    // Whoever is behind is told, and so is whoever waits to know that this window has followed.
    if (!leaves && (asks || newer || isNewer(own, stamped))) tell(false);
  };
  return {
    store,
    change(update) {
      const { stamped, other } = store.getState();
      const room = update(stamped.room);
      if (room === stamped.room) return;
      store.setState({ stamped: { turn: stamped.turn + 1, by, room }, other });
      tell(false);
    },
    greet() {
      tell(true);
    },
    join() {
      const ask = (): void => {
        tell(true);
      };
      wires = [broadcastWire(id, receive), portWire(id, receive, ask)].filter((wire) => wire !== null);
      const leave = (): void => {
        tell(false, true);
      };
      window.addEventListener('pagehide', leave);
      ask();
      const again = setInterval(() => {
        for (const wire of wires) wire.greet();
      }, AGAIN_MS);
      return () => {
        clearInterval(again);
        window.removeEventListener('pagehide', leave);
        leave();
        for (const wire of wires) wire.close();
        wires = [];
      };
    },
  };
}

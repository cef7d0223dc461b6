/**
 * What the projector and the speaker window share of a lesson that is being played. Either window may write, and the one
 * that wrote last is right: `turn` counts the writes, `by` decides between two at once.
 */
import * as v from 'valibot';
import { type Play, playAt } from './play';

/** Hands counted for the answers of a scene; null where nobody counted. */
export type Hands = readonly (number | null)[];

export interface Room {
  readonly play: Play;
  /** What the projector keeps showing while the speaker looks elsewhere; null: it follows. */
  readonly frozen: Play | null;
  readonly hands: Readonly<Record<number, Hands>>;
  /** The address to scan stands over the scene. */
  readonly qr: boolean;
  /** When the first scene was entered, in ms since 1970; null before. */
  readonly began: number | null;
  /** When the present scene was entered. */
  readonly entered: number;
}

export interface Stamped {
  readonly turn: number;
  readonly by: string;
  readonly room: Room;
}

export const MOST_HANDS = 100_000;

const finite = v.pipe(v.number(), v.finite());
const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const guess = v.variant('kind', [
  v.object({ kind: v.literal('number'), value: finite }),
  v.object({ kind: v.literal('answer'), which: v.pipe(index, v.maxValue(3)) }),
  v.object({ kind: v.literal('curve'), values: v.pipe(v.array(finite), v.maxLength(7)), handle: index }),
]);
const play = v.object({
  scene: v.pipe(v.number(), v.safeInteger(), v.minValue(-1)),
  stage: v.picklist(['open', 'draft', 'committed', 'revealed']),
  blank: v.boolean(),
  guesses: v.record(v.string(), guess),
});
const hands = v.pipe(v.array(v.nullable(v.pipe(index, v.maxValue(MOST_HANDS)))), v.maxLength(4));
const stamped = v.object({
  turn: index,
  by: v.pipe(v.string(), v.maxLength(40)),
  room: v.object({
    play,
    frozen: v.nullable(play),
    hands: v.record(v.string(), hands),
    qr: v.boolean(),
    began: v.nullable(finite),
    entered: finite,
  }),
});

export function startRoom(play: Play, now: number): Room {
  return { play, frozen: null, hands: {}, qr: false, began: play.scene >= 0 ? now : null, entered: now };
}

/** Before anything was done: whatever the other window has is newer. */
export function startAt(scene: number, now: number): Stamped {
  return { turn: 0, by: '', room: startRoom(playAt(scene), now) };
}

/** What was kept or sent, or null where it is damaged or of no lesson of so many scenes. Never throws. */
export function readStamped(value: unknown, scenes: number): Stamped | null {
  const read = v.safeParse(stamped, value);
  if (!read.success) return null;
  const { room } = read.output;
  return isPlay(room.play, scenes) && (room.frozen === null || isPlay(room.frozen, scenes)) ? read.output : null;
}

/** Whether a play can come to this state. */
function isPlay({ scene, stage, guesses }: Play, scenes: number): boolean {
  if (scene >= scenes) return false;
  return stage === 'open' || stage === 'revealed' || guesses[scene] !== undefined;
}

export function isNewer(one: Stamped, other: Stamped): boolean {
  return one.turn !== other.turn ? one.turn > other.turn : one.by > other.by;
}

/** What the room sees. */
export function projected({ play, frozen }: Room): Play {
  return frozen ?? play;
}

export function withPlay(room: Room, play: Play, now: number): Room {
  if (play === room.play) return room;
  const entered = play.scene === room.play.scene ? room.entered : now;
  return { ...room, play, entered, began: room.began ?? (play.scene >= 0 ? now : null) };
}

/** The projector keeps its picture; or it shows what the speaker has come to. */
export function withFreeze(room: Room, frozen: boolean): Room {
  return { ...room, frozen: frozen ? projected(room) : null };
}

/** Back to the picture that the projector kept; what was tried meanwhile is gone. */
export function thawed(room: Room, now: number): Room {
  return room.frozen ? { ...withPlay(room, room.frozen, now), frozen: null } : room;
}

export function withHands(room: Room, scene: number, which: number, count: number | null): Room {
  const counted = [...(room.hands[scene] ?? [])];
  while (counted.length <= which) counted.push(null);
  counted[which] = count;
  return { ...room, hands: { ...room.hands, [scene]: counted } };
}

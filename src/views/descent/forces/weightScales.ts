import { scaleLinear } from 'd3';
import { nextTimes, roundDown } from './arrows';
import type { Vector } from './pulls';

type Linear = ReturnType<typeof scaleLinear<number, number>>;

/** A force, and the weights it pulls on. */
export interface Pulling {
  readonly from: Vector;
  readonly force: Vector;
}

export interface WeightScales {
  readonly x: Linear;
  readonly y: Linear;
  /** How many times as long forces are drawn. */
  readonly times: number;
}

/** Part of the frame's shorter side that the longest arrow has at least. */
const LONGEST = 0.2;
/** Forces are never drawn so many times as long, nor as short. */
const MOST = 1e200;
/** Free at every edge, for names at the tips, in CSS px at standard type. */
const EDGE = 30;

interface Room {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/**
 * Equal scales on both axes, around 0, all of `spots` and the tips of all arrows. Arrows are 1, 2, 5, 10, … times as long,
 * as few as make the longest of them a fifth of the frame: where the forces of samples all but cancel, that is not their sum.
 */
export function weightScales(spots: readonly Vector[], arrows: readonly Pulling[], room: Room): WeightScales {
  const least = LONGEST * Math.min(room.width, room.height);
  const longest = Math.max(0, ...arrows.map(({ force: [a, b] }) => Math.hypot(a, b)));
  const still = frameOf(spots, room);
  const drawnAs = (times: number): { readonly frame: Frame; readonly times: number } => ({
    frame: frameOf([...spots, ...arrows.map((arrow) => tipOf(arrow, times))], room),
    times,
  });
  if (!(longest > 0) || still.perUnit === Infinity) return scalesOf(drawnAs(1), room);
  const first = Math.min(MOST, Math.max(1 / MOST, least / (longest * still.perUnit)));
  let drawn = drawnAs(roundDown(first));
  while (drawn.times * longest * drawn.frame.perUnit < least && drawn.times < MOST) {
    drawn = drawnAs(nextTimes(drawn.times));
  }
  return scalesOf(drawn, room);
}

function tipOf({ from, force }: Pulling, times: number): Vector {
  return [from[0] + times * force[0], from[1] + times * force[1]];
}

interface Frame {
  readonly centre: Vector;
  /** CSS px; Infinity where all is at one place. */
  readonly perUnit: number;
}

function frameOf(spots: readonly Vector[], { width, height, scale }: Room): Frame {
  let [left, right, low, high] = [0, 0, 0, 0];
  for (const [a, b] of spots) {
    [left, right] = [Math.min(left, a), Math.max(right, a)];
    [low, high] = [Math.min(low, b), Math.max(high, b)];
  }
  const inside = (length: number): number => Math.max(length / 4, length - 2 * EDGE * scale);
  const perUnit = Math.min(inside(width) / (right - left), inside(height) / (high - low));
  return { centre: [(left + right) / 2, (low + high) / 2], perUnit };
}

function scalesOf(
  { frame, times }: { readonly frame: Frame; readonly times: number },
  { width, height }: Room,
): WeightScales {
  const { centre, perUnit } = frame;
  const [a, b] = centre;
  const unit = perUnit < Infinity && perUnit > 0 ? perUnit : width / 2 || 1;
  return {
    x: scaleLinear([a - width / 2 / unit, a + width / 2 / unit], [0, width]),
    y: scaleLinear([b - height / 2 / unit, b + height / 2 / unit], [height, 0]),
    times,
  };
}

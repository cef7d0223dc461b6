/** Corners of the plane, for what must stand in it and may cover nothing that matters. */
import type { Spot } from './labelPlacement';

/** In the order in which they are taken where none has fewer spots. */
const CORNERS = ['top right', 'top left', 'bottom right', 'bottom left'] as const;

export type Corner = (typeof CORNERS)[number];

interface Area {
  readonly width: number;
  readonly height: number;
}

/** Whether a spot lies in a corner of the frame; all in CSS px, `room` is the size of the corner. */
function isIn(corner: Corner, [x, y]: Spot, frame: Area, room: Area): boolean {
  const fromSide = corner.endsWith('right') ? frame.width - x : x;
  const fromEdge = corner.startsWith('top') ? y : frame.height - y;
  return fromSide < room.width && fromEdge < room.height;
}

/** The corner of the frame with the fewest of these spots. */
export function freestCorner(
  spots: readonly Spot[],
  frame: Area,
  room: Area,
  among: readonly Corner[] = CORNERS,
): Corner {
  const inside = among.map((corner) => spots.filter((spot) => isIn(corner, spot, frame, room)).length);
  return among[inside.indexOf(Math.min(...inside))] ?? CORNERS[0];
}

/** Keeps a card in one corner until it would cover the spot that it is about. */
export class CornerKeeper {
  #corner: Corner | null = null;

  /** The corner for a card of size `room` about `own`; `spots` are what it had better not cover. */
  cornerFor(own: Spot, spots: () => readonly Spot[], frame: Area, room: Area): Corner {
    if (this.#corner !== null && !isIn(this.#corner, own, frame, room)) return this.#corner;
    const clear = CORNERS.filter((corner) => !isIn(corner, own, frame, room));
    this.#corner = clear.length > 0 ? freestCorner(spots(), frame, room, clear) : opposite(own, frame);
    return this.#corner;
  }
}

function opposite([x, y]: Spot, frame: Area): Corner {
  const across = x > frame.width / 2 ? 'left' : 'right';
  return y > frame.height / 2 ? `top ${across}` : `bottom ${across}`;
}

/** Where the words of a figure stand, so that none covers another. All lengths in CSS px, y downward. */

/** A corner, edge or the middle of a box of words: −1 its left or top end, 0 its middle, 1 its right or bottom end. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  /** Which part of the box is at (x, y), across and down. */
  readonly across: -1 | 0 | 1;
  readonly down: -1 | 0 | 1;
}

export interface LabelBox {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  /** Where it may stand, the best first. */
  readonly anchors: readonly Anchor[];
  /** It is left out where no anchor is free; others then stand at their first. */
  readonly optional?: boolean;
  /** Where nothing is free it may stand on what is drawn, though on no other words. */
  readonly over?: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where words stand, and which end of them is at their place: what is narrower than its box keeps to that end. */
export interface PlacedBox extends Box {
  readonly across: Anchor['across'];
}

const AIR = 3;

/** The box of each label that has a place, by key: earlier labels choose first. All stay within `room`, clear of `taken`. */
export function placeLabels(
  labels: readonly LabelBox[],
  room: Box,
  taken: readonly Box[] = [],
): ReadonlyMap<string, PlacedBox> {
  const placed = new Map<string, PlacedBox>();
  for (const label of labels) {
    const boxes = label.anchors.map((anchor) => boxAt(anchor, label));
    const words = [...placed.values()];
    const possible = boxes.filter((box) => within(box, room) && words.every((other) => !overlap(box, other)));
    const free = possible.find((box) => taken.every((other) => !overlap(box, other)));
    const over = free === undefined && label.over === true ? leastCovering(possible, taken) : free;
    const chosen = over ?? (label.optional === true ? undefined : boxes[0] && pushed(boxes[0], room));
    if (chosen !== undefined) placed.set(label.key, chosen);
  }
  return placed;
}

/** Small boxes along a line through `points`, of which words stay `reach` px clear. */
export function alongLine(points: readonly (readonly [x: number, y: number])[], reach: number): Box[] {
  const stride = 2 * Math.max(1, reach);
  const box = (x: number, y: number): Box => ({ left: x - reach, top: y - reach, width: 2 * reach, height: 2 * reach });
  return points.flatMap(([x, y], place) => {
    const [nextX, nextY] = points[place + 1] ?? [x, y];
    const count = Math.max(1, Math.ceil(Math.hypot(nextX - x, nextY - y) / stride));
    return Array.from({ length: count }, (_, i) => box(x + ((nextX - x) * i) / count, y + ((nextY - y) * i) / count));
  });
}

/** Boxes around single spots of which words stay `reach` px clear. */
export function aroundSpots(spots: readonly (readonly [x: number, y: number])[], reach: number): Box[] {
  return spots.map(([x, y]) => ({ left: x - reach, top: y - reach, width: 2 * reach, height: 2 * reach }));
}

function leastCovering(boxes: readonly PlacedBox[], taken: readonly Box[]): PlacedBox | undefined {
  const covered = boxes.map((box) => taken.filter((other) => overlap(box, other)).length);
  return boxes[covered.indexOf(Math.min(...covered))];
}

function boxAt({ x, y, across, down }: Anchor, { width, height }: LabelBox): PlacedBox {
  return { left: x - ((across + 1) / 2) * width, top: y - ((down + 1) / 2) * height, width, height, across };
}

function within(box: Box, room: Box): boolean {
  return (
    box.left >= room.left &&
    box.top >= room.top &&
    box.left + box.width <= room.left + room.width &&
    box.top + box.height <= room.top + room.height
  );
}

function pushed({ left, top, width, height, across }: PlacedBox, room: Box): PlacedBox {
  return {
    across,
    left: Math.max(room.left, Math.min(left, room.left + room.width - width)),
    top: Math.max(room.top, Math.min(top, room.top + room.height - height)),
    width,
    height,
  };
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width + AIR &&
    b.left < a.left + a.width + AIR &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

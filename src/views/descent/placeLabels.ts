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

const AIR = 3;

/** The box of each label that has a place, by key: earlier labels choose first. All stay within `room`, clear of `taken`. */
export function placeLabels(
  labels: readonly LabelBox[],
  room: Box,
  taken: readonly Box[] = [],
): ReadonlyMap<string, Box> {
  const placed = new Map<string, Box>();
  for (const label of labels) {
    const boxes = label.anchors.map((anchor) => boxAt(anchor, label));
    const clear = (box: Box, others: readonly Box[]): boolean =>
      within(box, room) && others.every((other) => !overlap(box, other));
    const words = [...placed.values()];
    const free =
      boxes.find((box) => clear(box, [...taken, ...words])) ??
      (label.over === true ? boxes.find((box) => clear(box, words)) : undefined);
    const chosen = free ?? (label.optional === true ? undefined : boxes[0] && pushed(boxes[0], room));
    if (chosen !== undefined) placed.set(label.key, chosen);
  }
  return placed;
}

function boxAt({ x, y, across, down }: Anchor, { width, height }: LabelBox): Box {
  return { left: x - ((across + 1) / 2) * width, top: y - ((down + 1) / 2) * height, width, height };
}

function within(box: Box, room: Box): boolean {
  return (
    box.left >= room.left &&
    box.top >= room.top &&
    box.left + box.width <= room.left + room.width &&
    box.top + box.height <= room.top + room.height
  );
}

function pushed({ left, top, width, height }: Box, room: Box): Box {
  return {
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

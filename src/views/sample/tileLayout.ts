/** Where the tiles stand on the wall: groups side by side, each filled row by row, as large as fits. */
import type { TileGroup } from './tileOrder';

/** Whole tiles, one column of each, or a strip of one entry. */
export type WallMode = 'tiles' | 'column' | 'strip';

export interface WallLayout {
  readonly mode: WallMode;
  /** Side of a cell in CSS px. */
  readonly cell: number;
  readonly tile: { readonly width: number; readonly height: number };
  readonly groups: readonly PlacedGroup[];
}

export interface PlacedGroup extends TileGroup {
  readonly left: number;
  readonly width: number;
  /** How many tiles stand in a row. */
  readonly columns: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** From more samples on, only a column of each is drawn, then only one entry. */
const COLUMN_PX = 400;
const STRIP_PX = 1000;
const GAP_PX = 2;
const GROUP_GAP_PX = 24;
const MAX_GAP_PX = 56;

/** The layout of `groups` of D × K tiles, N samples in all, in a room of CSS px. */
export function tileLayout(groups: readonly TileGroup[], N: number, D: number, K: number, room: Room): WallLayout {
  const { scale, width } = room;
  if (N > STRIP_PX) {
    const strips = groups.map((group) => ({ ...group, left: 0, width, columns: 1 }));
    return { mode: 'strip', cell: 0, tile: { width, height: room.height }, groups: strips };
  }
  if (N <= COLUMN_PX) {
    for (let cell = (K > 4 ? 6 : 9) * scale; cell >= 2.5; cell -= 0.25) {
      const tile = { width: cell * K, height: cell * D };
      const placed = place(groups, tile, room);
      if (placed) return { mode: 'tiles', cell, tile, groups: placed };
    }
  }
  for (let side = 12 * scale; ; side -= 0.5) {
    const tile = { width: side, height: side };
    const placed = place(groups, tile, room);
    if (placed) return { mode: 'column', cell: side / Math.max(D, 2), tile, groups: placed };
    if (side < 4) return { mode: 'column', cell: 1, tile, groups: [] };
  }
}

function place(
  groups: readonly TileGroup[],
  tile: WallLayout['tile'],
  { width, height, scale }: Room,
): PlacedGroup[] | null {
  const rows = Math.floor((height + GAP_PX) / (tile.height + GAP_PX));
  if (rows < 1) return null;
  const sized = groups.map((group) => {
    const columns = Math.ceil(group.members.length / rows);
    return { ...group, columns, width: columns * (tile.width + GAP_PX) - GAP_PX };
  });
  const used = sized.reduce((sum, group) => sum + group.width, 0);
  const least = GROUP_GAP_PX * scale;
  const between = Math.max(1, groups.length - 1);
  if (used + least * (groups.length - 1) > width) return null;
  const gap = Math.min(MAX_GAP_PX * scale, Math.max(least, (width - used) / between));
  let left = 0;
  return sized.map((group) => {
    const own = { ...group, left };
    left += group.width + gap;
    return own;
  });
}

/** The left top corner of the tile at a place of a group. */
export function tileAt({ tile }: WallLayout, group: PlacedGroup, index: number): readonly [x: number, y: number] {
  return [
    group.left + (index % group.columns) * (tile.width + GAP_PX),
    Math.floor(index / group.columns) * (tile.height + GAP_PX),
  ];
}

/** The member (place in `errors.samples`) whose tile is at (x, y); null beside the tiles. */
export function memberAt(layout: WallLayout, x: number, y: number): number | null {
  const { tile, groups, mode } = layout;
  if (mode === 'strip' || y < 0) return null;
  const group = groups.find(({ left, width }) => x >= left && x < left + width + GAP_PX);
  if (group === undefined) return null;
  const column = Math.floor((x - group.left) / (tile.width + GAP_PX));
  const row = Math.floor(y / (tile.height + GAP_PX));
  return column < group.columns ? (group.members[row * group.columns + column] ?? null) : null;
}

/** The left top corner of a member's tile; null where it has none. */
export function memberCorner(layout: WallLayout, member: number): readonly [x: number, y: number] | null {
  if (layout.mode === 'strip') return null;
  for (const group of layout.groups) {
    const index = group.members.indexOf(member);
    if (index >= 0) return tileAt(layout, group, index);
  }
  return null;
}

/** The member that an arrow key leads to: the next in the order, or the one above or below. */
export function neighbour(layout: WallLayout, member: number, key: string): number | null {
  const all = layout.groups.flatMap(({ members }) => Array.from(members));
  const here = all.indexOf(member);
  const columns = layout.groups.find(({ members }) => members.includes(member))?.columns ?? 1;
  const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[key];
  if (by === undefined) return key === 'Home' ? (all[0] ?? null) : key === 'End' ? (all.at(-1) ?? null) : null;
  return all[Math.min(all.length - 1, Math.max(0, here + by))] ?? null;
}

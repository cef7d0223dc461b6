/** Paints the wall: each outer product as a small Hinton square, all on one scale. */
import type { Design } from '../../model/features/design';
import type { Errors } from '../../session/selectors/shownFrame';
import { classColours, type Theme } from '../../ui/palette';
import { type Cell, entryAt, largestEntry } from './tileOrder';
import { memberCorner, tileAt, type WallLayout } from './tileLayout';

/** The inks of the page, which a canvas can't read by itself. */
export interface Inks {
  /** The theme that they belong to. */
  readonly of: string | null;
  readonly plane: string;
  readonly well: string;
  readonly ink: string;
  readonly rule: string;
  readonly highlight: string;
}

export interface Wall {
  readonly layout: WallLayout;
  readonly design: Design;
  readonly errors: Errors;
  readonly theme: Theme;
  readonly inks: Inks;
  /** The cell that a strip shows, and whose column is drawn where only one is. */
  readonly cell: Cell;
  /** Places in `errors.samples`: the selected one and the highlighted one. */
  readonly chosen: number | null;
  readonly highlight: number | null;
  /** Places in `errors.samples` of the mini-batch that the next step goes by; null where it goes by all. */
  readonly lit: ReadonlySet<number> | null;
  /** How many tiles, in order, are bright in a staged sum; null: all. */
  readonly bright: number | null;
  /** Nothing but the tiles' grounds: their numbers are held back. */
  readonly held: boolean;
}

/** Opacity of a tile whose turn has not come. */
const WAITING = 0.22;

/** Paints on a cleared canvas whose unit is a CSS px. */
export function paintTiles(context: CanvasRenderingContext2D, wall: Wall): void {
  if (wall.layout.mode === 'strip') paintStrip(context, wall);
  else paintWall(context, wall);
}

function paintWall(context: CanvasRenderingContext2D, wall: Wall): void {
  const { layout, design, errors, inks, chosen, highlight, lit, bright, held } = wall;
  const largest = largestEntry(design, errors);
  let turn = 0;
  for (const group of layout.groups) {
    group.members.forEach((member, index) => {
      const [x, y] = tileAt(layout, group, index);
      context.globalAlpha = bright === null || turn < bright ? 1 : WAITING;
      turn++;
      context.fillStyle = member === chosen || lit?.has(member) === true ? inks.highlight : inks.well;
      context.fillRect(x, y, layout.tile.width, layout.tile.height);
      if (!held) paintTile(context, wall, member, x, y, largest);
    });
  }
  context.globalAlpha = 1;
  frame(context, wall, highlight, 1.5, 0.5);
  frame(context, wall, chosen, 2, 1.5);
}

function frame(context: CanvasRenderingContext2D, wall: Wall, member: number | null, width: number, out: number): void {
  const corner = member === null ? null : memberCorner(wall.layout, member);
  if (corner === null) return;
  const { tile } = wall.layout;
  context.strokeStyle = wall.inks.ink;
  context.lineWidth = width;
  context.strokeRect(corner[0] - out, corner[1] - out, tile.width + 2 * out, tile.height + 2 * out);
}

function paintTile(
  context: CanvasRenderingContext2D,
  { layout, design, errors, theme, inks, cell }: Wall,
  member: number,
  x: number,
  y: number,
  largest: number,
): void {
  const colours = classColours(theme);
  const only = layout.mode === 'column';
  const room = only ? Math.min(layout.tile.width, layout.cell) : layout.cell;
  context.lineWidth = room > 5 ? 1 : 0.7;
  for (let m = only ? cell[1] : 0; m < (only ? cell[1] + 1 : design.K); m++) {
    const colour = colours[m];
    if (colour === undefined) continue;
    context.strokeStyle = colour.deep;
    const left = only ? x + layout.tile.width / 2 : x + (m + 0.5) * layout.cell;
    for (let o = 0; o < design.D; o++) {
      const value = entryAt(design, errors, member, [o, m]);
      const side = largest > 0 ? Math.sqrt(Math.abs(value) / largest) * (room - 1) : 0;
      if (side < 0.4) continue;
      const top = y + (o + 0.5) * layout.cell;
      context.fillStyle = value < 0 ? inks.plane : colour.fill;
      context.fillRect(left - side / 2, top - side / 2, side, side);
      if (value < 0)
        context.strokeRect(
          left - side / 2 + 0.5,
          top - side / 2 + 0.5,
          Math.max(0.5, side - 1),
          Math.max(0.5, side - 1),
        );
    }
  }
}

/** One line a sample, a row a class, along an axis of the entry. */
function paintStrip(context: CanvasRenderingContext2D, wall: Wall): void {
  const { layout, design, errors, theme, inks, cell, chosen, lit, held } = wall;
  const colours = classColours(theme);
  const { height } = layout.tile;
  const x = stripScale(wall);
  const row = height / Math.max(1, layout.groups.length);
  context.strokeStyle = inks.rule;
  context.lineWidth = 1;
  context.strokeRect(x(0), 0, 0.01, height);
  if (held) return;
  layout.groups.forEach(({ m, members }, place) => {
    context.fillStyle = colours[m]?.deep ?? inks.ink;
    context.globalAlpha = Math.max(0.08, Math.min(0.6, 60 / members.length));
    for (const member of members) {
      context.fillRect(x(entryAt(design, errors, member, cell)) - 0.5, place * row + 3, 1, row - 6);
    }
    context.globalAlpha = 1;
    context.fillStyle = inks.highlight;
    for (const member of lit === null ? [] : members.filter((each) => lit.has(each))) {
      context.fillRect(x(entryAt(design, errors, member, cell)) - 0.5, place * row, 2, 3);
    }
    if (chosen === null || !members.includes(chosen)) return;
    context.fillStyle = inks.ink;
    context.fillRect(x(entryAt(design, errors, chosen, cell)) - 1, place * row, 2, row);
  });
}

/** From an entry to CSS px across the strip: 0 in the middle, the largest |entry| at an edge. */
function stripScale({ layout, design, errors, cell }: Wall): (entry: number) => number {
  const { width } = layout.tile;
  let largest = 0;
  errors.samples.forEach((_, place) => {
    largest = Math.max(largest, Math.abs(entryAt(design, errors, place, cell)));
  });
  return (entry) => width / 2 + (largest > 0 ? ((width / 2 - 6) * entry) / largest : 0);
}

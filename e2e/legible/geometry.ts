/** Boxes and turned boxes. Runs in the page, so it holds all it needs. */

export type Spot = readonly [x: number, y: number];

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Geometry {
  readonly boxOf: (quad: readonly Spot[]) => Box;
  readonly within: (one: Box, other: Box) => Box;
  readonly isEmpty: (box: Box) => boolean;
  readonly middleOf: (box: Box) => Spot;
  readonly quadOf: (box: Box) => Spot[];
  /** Whether two quads share more than the slack: no side of either parts them. */
  readonly meet: (one: readonly Spot[], other: readonly Spot[], slack: number) => boolean;
}

export function makeGeometry(): Geometry {
  const boxOf = (quad: readonly Spot[]): Box => ({
    left: Math.min(...quad.map(([x]) => x)),
    right: Math.max(...quad.map(([x]) => x)),
    top: Math.min(...quad.map(([, y]) => y)),
    bottom: Math.max(...quad.map(([, y]) => y)),
  });
  const within = (one: Box, other: Box): Box => ({
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top),
    bottom: Math.min(one.bottom, other.bottom),
  });
  const quadOf = ({ left, right, top, bottom }: Box): Spot[] => [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  const meet = (one: readonly Spot[], other: readonly Spot[], slack: number): boolean =>
    [one, other].every((quad) =>
      [0, 1].every((side) => {
        const [[ax, ay], [bx, by]] = [quad[side]!, quad[side + 1]!];
        const length = Math.hypot(bx - ax, by - ay) || 1;
        const reach = (corners: readonly Spot[]): [number, number] => {
          const along = corners.map(([x, y]) => ((bx - ax) * x + (by - ay) * y) / length);
          return [Math.min(...along), Math.max(...along)];
        };
        const [[from, to], [low, high]] = [reach(one), reach(other)];
        return Math.min(to, high) - Math.max(from, low) > slack;
      }),
    );
  return {
    boxOf,
    within,
    isEmpty: ({ left, right, top, bottom }) => right <= left || bottom <= top,
    middleOf: (box) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2],
    quadOf,
    meet,
  };
}

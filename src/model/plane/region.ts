/** A point of the plane: the values of its two shown features. */
export type PlanePoint = readonly [x1: number, x2: number];

/**
 * Where class m wins. Each ring is closed, its last vertex joined to its first; where x2 points up, outer ones run
 * counter-clockwise and holes clockwise.
 */
export interface Region {
  readonly m: number;
  readonly rings: readonly (readonly PlanePoint[])[];
}

/** Where classes i < j tie ahead of all others: two or more vertices in order. */
export interface Boundary {
  readonly i: number;
  readonly j: number;
  readonly line: readonly PlanePoint[];
}

/** Pieces of curves joined into lines. */
import type { Spot } from './chord';

/** From one node to another; what lies between is in order, both ends included. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly spots: readonly Spot[];
}

/**
 * The lines that pieces of one curve make, whichever way each runs: they end where not exactly two pieces meet, and a
 * closed one ends where it begins.
 */
export function joined(pieces: readonly Piece[]): readonly (readonly Spot[])[] {
  const at = new Map<number, Piece[]>();
  for (const piece of pieces) {
    for (const node of [piece.from, piece.to]) at.set(node, [...(at.get(node) ?? []), piece]);
  }
  const left = new Set(pieces);
  const lineFrom = (start: number): readonly Spot[] => {
    const line: Spot[] = [];
    let node = start;
    for (;;) {
      const piece = at.get(node)?.find((each) => left.has(each));
      if (!piece) return line;
      left.delete(piece);
      const forward = piece.from === node;
      const spots = forward ? piece.spots : [...piece.spots].reverse();
      line.push(...(line.length === 0 ? spots : spots.slice(1)));
      node = forward ? piece.to : piece.from;
      if (node === start || at.get(node)!.length !== 2) return line;
    }
  };
  const lines: (readonly Spot[])[] = [];
  for (const [node, meeting] of at) {
    if (meeting.length !== 2) for (const piece of meeting) if (left.has(piece)) lines.push(lineFrom(node));
  }
  for (const piece of pieces) if (left.has(piece)) lines.push(lineFrom(piece.from));
  return lines;
}

/** The rings that directed pieces make: each begins where another ends. Where one is missing there is no ring. */
export function rings(pieces: readonly Piece[]): readonly (readonly Spot[])[] {
  const next = new Map(pieces.map((piece) => [piece.from, piece]));
  const left = new Set(next.values());
  const found: (readonly Spot[])[] = [];
  for (const first of left) {
    const ring: Spot[] = [];
    let piece: Piece | undefined = first;
    while (piece && left.delete(piece)) {
      ring.push(...piece.spots.slice(1));
      if (piece.to === first.from) found.push(ring);
      piece = next.get(piece.to);
    }
  }
  return found;
}

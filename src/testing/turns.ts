/** How often what is seen turns from brighter to darker, or back. */

/** A turn by less, of the luminance of white, is not seen: a tenth of what a flash is. */
const SEEN = 0.01;

export interface Picture {
  /** In ms. */
  readonly at: number;
  readonly brightness: ArrayLike<number>;
}

/** The most turns from brighter to darker, or back, that any point has within any second; those of less than `seen` do not count. */
export function mostTurns(pictures: readonly Picture[], seen = SEEN): number {
  const points = pictures[0]?.brightness.length ?? 0;
  let most = 0;
  for (let point = 0; point < points; point++) {
    const turns = turnsOf(
      pictures.map(({ at, brightness }) => ({ at, value: brightness[point]! })),
      seen,
    );
    turns.forEach((at, first) => {
      most = Math.max(most, turns.slice(first).filter((later) => later - at < 1000).length);
    });
  }
  return most;
}

function turnsOf(values: readonly { readonly at: number; readonly value: number }[], seen: number): readonly number[] {
  const turns: number[] = [];
  let [heading, extreme] = [0, values[0]?.value ?? 0];
  for (const { at, value } of values) {
    const moved = value - extreme;
    if (heading !== 0 && moved * heading >= 0) extreme = value;
    else if (Math.abs(moved) >= seen) {
      if (heading !== 0) turns.push(at);
      heading = Math.sign(moved);
      extreme = value;
    }
  }
  return turns;
}

/**
 * A second cell to hide beside a single hidden one of a row of G or of ŷ: one alone can be worked out from the others, since
 * a row of G sums to 0 and ŷ to 1. Null where there is none.
 */
export function secondOf(hide: readonly string[], K: number): string | null {
  for (const name of hide) {
    const cell = /^(G\.\d+|yhat)\.(\d+)$/.exec(name);
    if (!cell) continue;
    const row = cell[1]!;
    const alone = hide.filter((other) => other.startsWith(`${row}.`)).length === 1;
    const next = (Number(cell[2]) + 1) % K;
    if (alone && K > 1) return `${row}.${next}`;
  }
  return null;
}

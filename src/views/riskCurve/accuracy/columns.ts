import type { Share } from './accuracyAlong';

type Spot = readonly [x: number, y: number];

/** A line through shares, of each CSS px across its lowest and its highest one: no swing is lost. */
export function columnsOf(shares: readonly Share[], x: (t: number) => number, y: (share: number) => number): Spot[] {
  const spots: Spot[] = [];
  for (let from = 0; from < shares.length;) {
    const column = Math.floor(x(shares[from]!.t));
    let to = from + 1;
    while (to < shares.length && Math.floor(x(shares[to]!.t)) === column) to++;
    const own = shares.slice(from, to);
    if (own.length <= 2) spots.push(...own.map(({ t, share }): Spot => [x(t), y(share)]));
    else {
      const [low, high] = [Math.min, Math.max].map((of) => of(...own.map(({ share }) => share)));
      const rising = own.at(-1)!.share >= own[0]!.share;
      const [first, last] = rising ? [low!, high!] : [high!, low!];
      spots.push([x(own[0]!.t), y(first)], [x(own.at(-1)!.t), y(last)]);
    }
    from = to;
  }
  return spots;
}

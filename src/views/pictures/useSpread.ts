import { useMemo } from 'react';
import { rowCount } from '../../model/features/featureRows';
import { componentField } from '../../model/plane/componentField';
import { scoreSpots } from '../../model/plane/scoreSpots';
import { sliceMismatches } from '../../model/plane/sliceMismatches';
import { selectShownFrame } from '../../session/selectors/shownFrame';
import { useLabState } from '../../ui/labContext';
import { usePacedState } from '../../ui/pacedState';
import { useComponents } from './useComponents';

/** Multiplications for one picture while descent plays; above it what needs all samples waits for a pause. */
const MOST_PLAYING = 4e6;

/** Where samples stand that are shown by two numbers of theirs. */
export interface Spread {
  /** Sample n at (spots[2n], spots[2n + 1]). */
  readonly spots: Float64Array;
  readonly domain: readonly [readonly [number, number], readonly [number, number]];
  /** Of two components: what part of the spread they hold, and how many samples the slice would misplace (null: not counted). */
  readonly components: { readonly share: number; readonly misplaced: number | null } | null;
}

/** The two principal components. Null until they are found. */
export function useComponentSpread(): Spread | null {
  const shown = usePacedState(selectShownFrame);
  const moving = useLabState((state) => state.run.moving);
  const from = rowCount(0, shown?.frame ?? { bias: false });
  const components = useComponents(shown?.design ?? null, from);
  const domain = useMemo(() => components && domainOf(components.spots), [components]);
  const misplaced = useMemo(() => {
    if (shown === null || components === null || components.spots.length !== 2 * shown.design.N) return null;
    const { N, D, K } = shown.design;
    if (moving && N * D * K > MOST_PLAYING) return null;
    const { spots } = components;
    const field = componentField(shown.frame, components);
    return sliceMismatches(shown.design, shown.frame, field, (n) => [spots[2 * n]!, spots[2 * n + 1]!]).length;
  }, [shown, components, moving]);
  return useMemo(
    () =>
      components && domain && { spots: components.spots, domain, components: { share: components.share, misplaced } },
    [components, domain, misplaced],
  );
}

/** The scores of classes a and b. */
export function useScoreSpread(a: number, b: number): Spread | null {
  const shown = usePacedState(selectShownFrame);
  return useMemo(() => {
    if (shown === null || shown.design.K < 3) return null;
    const spots = scoreSpots(shown.design, shown.frame, [a, b]);
    return { spots, domain: domainOf(spots, true), components: null };
  }, [shown, a, b]);
}

/** What holds all spots with some room; where `around`, with 0 in its middle and of round ends, so that it keeps still. */
function domainOf(spots: Float64Array, around = false): Spread['domain'] {
  const ends = (axis: 0 | 1): readonly [number, number] => {
    let [low, high] = [Infinity, -Infinity];
    for (let at = axis; at < spots.length; at += 2) {
      low = Math.min(low, spots[at]!);
      high = Math.max(high, spots[at]!);
    }
    if (!(high >= low)) return [-1, 1];
    if (around) {
      const size = Math.max(-low, high, 1e-6);
      const step = 10 ** Math.floor(Math.log10(size));
      const end = Math.ceil((1.02 * size) / (step / 2)) * (step / 2);
      return [-end, end];
    }
    const room = 0.05 * (high - low) || 1;
    return [low - room, high + room];
  };
  return [ends(0), ends(1)];
}

import { useEffect, useMemo, useState } from 'react';
import type { Design } from '../../model/features/design';
import type { Errors } from '../../session/selectors/shownFrame';
import { entryAt, type TileGroup } from './tileOrder';

/** How long the whole sum takes, in ms. */
const DURATION_MS = 1800;

/** The sum of the tiles in stages: how many are in, and their mean. */
export interface StagedSum {
  /** null while it doesn't play. */
  readonly bright: number | null;
  /** The mean of the bright tiles, D × K row-major; null while it doesn't play. */
  readonly running: Float64Array | null;
  readonly start: () => void;
  readonly skip: () => void;
}

/** Plays on request: tiles come in one after the other while their mean is counted. Space skips, the end stays. */
export function useStagedSum(design: Design, errors: Errors, groups: readonly TileGroup[]): StagedSum {
  const [of, setOf] = useState<Errors | null>(null);
  const [bright, setBright] = useState(0);
  // Another W, another sum: what was begun is over.
  const playing = of === errors;
  useEffect(() => {
    if (!playing) return undefined;
    const began = performance.now();
    let handle = 0;
    const draw = (now: number): void => {
      const share = (now - began) / DURATION_MS;
      if (share >= 1) setOf(null);
      else {
        setBright(Math.max(1, Math.floor(share * errors.samples.length)));
        handle = requestAnimationFrame(draw);
      }
    };
    handle = requestAnimationFrame(draw);
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== ' ' && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      setOf(null);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      cancelAnimationFrame(handle);
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [playing, errors]);
  const running = useMemo(
    () => (playing ? meanOf(design, errors, groups, bright) : null),
    [playing, design, errors, groups, bright],
  );
  return {
    bright: playing ? bright : null,
    running,
    start() {
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
      setBright(1);
      setOf(errors);
    },
    skip() {
      setOf(null);
    },
  };
}

/** The mean of the first `count` tiles in their order. */
function meanOf(design: Design, errors: Errors, groups: readonly TileGroup[], count: number): Float64Array {
  const { D, K } = design;
  const mean = new Float64Array(D * K);
  let left = count;
  for (const { members } of groups) {
    for (const member of members.subarray(0, Math.max(0, left))) {
      for (let cell = 0; cell < D * K; cell++) {
        mean[cell] = (mean[cell] ?? 0) + entryAt(design, errors, member, [Math.floor(cell / K), cell % K]) / count;
      }
    }
    left -= members.length;
  }
  return mean;
}

import type { Design } from '../../model/features/design';
import { useLabState } from '../../ui/labContext';

/** Multiplications for one picture while descent plays. */
const MOST_PLAYING = 1e6;

/** Whether marks that take all scores of these samples wait for a pause; so none is shown that belongs to another W. */
export function useMarksWait({ N, D, K }: Pick<Design, 'N' | 'D' | 'K'>): boolean {
  return useLabState((state) => state.run.moving) && N * D * K > MOST_PLAYING;
}

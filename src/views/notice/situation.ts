import { useMemo } from 'react';
import type { SampleTable } from '../../model/data/sampleTable';
import { separates } from '../../model/kernel/separates';
import type { LabState } from '../../session/lab';
import { selectShownFrame } from '../../session/selectors/shownFrame';
import type { Note } from '../../engine/run';
import { useLabState } from '../../ui/labContext';

/** R rose in at least this many of the last ten steps. */
const OSCILLATING = 3;

/** The one thing worth saying about the run. What is claimed is what was computed, no more. */
export type Situation =
  | { readonly kind: 'usual' }
  | { readonly kind: 'failed'; readonly started: boolean }
  | { readonly kind: 'nonFinite' }
  | { readonly kind: 'last' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'oneClass'; readonly bias: boolean; readonly other: number }
  | { readonly kind: 'oscillating'; readonly rises: number; readonly eta: number; readonly L: number }
  | { readonly kind: 'stationary'; readonly risk: number }
  | { readonly kind: 'separable'; readonly N: number }
  | Note;

const USUAL: Situation = { kind: 'usual' };

function onlyClass({ chunks }: SampleTable): number | null {
  const first = chunks[0]?.labels[0];
  if (first === undefined) return null;
  return chunks.every(({ labels }) => labels.every((label) => label === first)) ? first : null;
}

interface Facts {
  readonly eta: number;
  /** The class of every sample, where they are all of one. */
  readonly only: number | null;
  readonly empty: boolean;
  /** Whether the shown W separates the samples, which no tie does. */
  readonly separated: () => boolean;
}

function situationOf(run: LabState['run'], { eta, only, empty, separated }: Facts): Situation {
  const { frame, status, halt, playing, note } = run;
  if (status === 'failed') return { kind: 'failed', started: frame !== null };
  if (frame === null) return USUAL;
  if (halt === 'nonFinite' || halt === 'last') return { kind: halt };
  if (empty) return { kind: 'empty' };
  if (note !== null && frame.rises < OSCILLATING) return note;
  if (halt === 'stationary') return { kind: 'stationary', risk: frame.risk };
  if (frame.rises >= OSCILLATING) return { kind: 'oscillating', rises: frame.rises, eta, L: frame.smoothness };
  if (only !== null) return { kind: 'oneClass', bias: frame.bias, other: only === 0 ? 1 : 0 };
  // Separating is itself the proof: this W, scaled up, lowers R without end.
  if (!playing && frame.correct === frame.N && separated()) return { kind: 'separable', N: frame.N };
  return USUAL;
}

export function useSituation(): Situation {
  const run = useLabState((state) => state.run);
  const { eta, samples } = useLabState((state) => state.document);
  const shown = useLabState(selectShownFrame);
  const only = useMemo(() => onlyClass(samples), [samples]);
  const separated = (): boolean => shown !== null && separates(shown.design, shown.frame.W);
  return situationOf(run, { eta, only, empty: samples.N === 0, separated });
}

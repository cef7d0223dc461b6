import { type ReactNode, Suspense } from 'react';
import { sampleOf } from '../../session/highlight';
import { useLabState } from '../../ui/labContext';
import { lazyPart } from '../../ui/lazyPart';
import type { HighlightedSamplesProps } from './HighlightedSamples';

const HighlightedSamples = lazyPart(
  () => import('./HighlightedSamples'),
  (parts) => parts.HighlightedSamples,
);

interface HighlightsProps extends Omit<HighlightedSamplesProps, 'ringed'> {
  /** Samples with a ring, besides the highlighted one. */
  readonly marked: readonly number[];
}

/** Samples that stand out, fetched when there is the first of them. */
export function Highlights({ marked, named, ...plane }: HighlightsProps): ReactNode {
  const highlighted = useLabState((state) => sampleOf(state.view.highlight?.identity ?? ''));
  const ringed = highlighted === null ? marked : [...marked, highlighted];
  if (ringed.length === 0 && named === null) return null;
  return (
    <Suspense fallback={null}>
      <HighlightedSamples {...plane} {...{ ringed, named }} />
    </Suspense>
  );
}

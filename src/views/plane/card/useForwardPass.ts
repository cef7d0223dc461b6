import { useMemo } from 'react';
import type { Sample } from '../../../model/data/sampleChunk';
import { SampleTable } from '../../../model/data/sampleTable';
import { designOf } from '../../../model/features/design';
import { rowCount } from '../../../model/features/featureRows';
import { forwardPass, type ForwardPass } from '../../../model/kernel/forwardPass';
import { useLabState } from '../../../ui/labContext';

/** A sample's way to ŷ and ℓ at the W that is shown; null for the moment in which W has another shape than the data. */
export function useForwardPass(sample: Sample): ForwardPass | null {
  const frame = useLabState((state) => state.run.frame);
  const standardise = useLabState((state) => state.document.standardise);
  return useMemo(() => {
    const F = sample.features.length;
    if (frame === null || frame.D !== rowCount(F, frame) || sample.label >= frame.K) return null;
    const { K, bias, degree } = frame;
    // The sample as it stands, not as the frame was computed with: what is shown of both is shown together.
    const samples = SampleTable.of(F, [sample]);
    const design = designOf({
      samples,
      K,
      bias,
      eta: 1,
      ...(degree && { degree }),
      ...(standardise && { standardise }),
    });
    return forwardPass(design, frame.W, 0);
  }, [frame, sample, standardise]);
}

import { useMemo, useState } from 'react';
import { lossesOf } from '../../model/kernel/losses';
import type { SampleTable } from '../../model/data/sampleTable';
import { selectShownFrame, type ShownFrame } from '../../session/selectors/shownFrame';
import { useLabState } from '../../ui/labContext';
import { type Sort, sortedSamples } from './sortSamples';

interface Rows {
  /** Indices of the samples in the order of the rows; null: the data's own. */
  readonly order: Uint32Array | null;
  /** The shown moment; null where it is of other samples. */
  readonly shown: ShownFrame | null;
}

/** The last order that was made: it may have to stay. */
class RowOrder {
  #order: Uint32Array | null = null;
  #sort: Sort | null = null;
  #N = -1;

  /** The order of the rows; while `frozen` the one before, if it is of as many samples and sorted the same way. */
  of(samples: SampleTable, sort: Sort, shown: ShownFrame | null, frozen: boolean): Uint32Array | null {
    const byModel = isByModel(sort);
    const stays = this.#sort === sort && this.#N === samples.N && (frozen || (byModel && shown === null));
    if (stays) return this.#order;
    const losses = byModel && shown ? lossesOf(shown.design, shown.frame.W) : null;
    this.#order = sortedSamples(samples, sort, losses);
    this.#sort = sort;
    this.#N = samples.N;
    return this.#order;
  }
}

function isByModel({ by }: Sort): boolean {
  return by === 'loss' || by === 'yhat';
}

/** The order of the rows. While `frozen`, or while descent moves W, it stays, so that nothing jumps. */
export function useRows(sort: Sort, frozen: boolean): Rows {
  const samples = useLabState((state) => state.document.samples);
  const playing = useLabState((state) => state.run.playing);
  const moment = useLabState(selectShownFrame);
  const [kept] = useState(() => new RowOrder());
  const shown = moment?.design.N === samples.N ? moment : null;
  const judged = isByModel(sort) ? shown : null;
  const order = useMemo(
    () => kept.of(samples, sort, judged, frozen || playing),
    [kept, samples, sort, judged, frozen, playing],
  );
  return { order, shown };
}

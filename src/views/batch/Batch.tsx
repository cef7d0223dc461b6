import { lazy, type ReactElement } from 'react';
import { isPartial } from '../../model/batch';
import { formatCount } from '../../ui/numbers/formatNumber';
import { useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { Quantity } from '../../ui/Quantity';
import { Setting } from '../../ui/Setting';

/** Fetched when it is first opened. */
const Sheet = lazy(async () => ({ default: (await import('./BatchSheet')).BatchSheet }));

/** B, the samples of a step, below η: what it is, and behind it how it is set. */
export function Batch(): ReactElement {
  const { rate } = useMessages();
  const batch = useLabState((state) => state.document.batch);
  const N = useLabState((state) => state.document.samples.N);
  const B = isPartial(batch, N) ? Math.min(batch.size, N) : null;
  return (
    <Setting
      label={rate.batch}
      symbol="B"
      value={B === null ? <i className="symbol">N</i> : <Quantity name="batch" value={B} text={formatCount(B)} />}
    >
      <Sheet />
    </Setting>
  );
}

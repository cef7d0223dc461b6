import { lazy, type ReactElement } from 'react';
import { formatSetting } from '../../ui/numbers/formatNumber';
import { useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { Quantity } from '../../ui/Quantity';
import { Setting } from '../../ui/Setting';

/** Fetched when it is first opened. */
const Sheet = lazy(async () => ({ default: (await import('./PenaltySheet')).PenaltySheet }));

/** λ below η: what it is, and behind it how it is set. */
export function Penalty(): ReactElement {
  const { rate } = useMessages();
  const lambda = useLabState((state) => state.document.penalty?.lambda ?? 0);
  return (
    <Setting
      label={rate.penalty}
      symbol="λ"
      value={lambda > 0 ? <Quantity name="lambda" value={lambda} text={formatSetting(lambda)} /> : 0}
    >
      <Sheet />
    </Setting>
  );
}

import { useCallback } from 'react';
import { formatSetting } from '../../ui/numbers/formatNumber';
import { useWhatIf } from '../../ui/whatIf';

/** Names W_t in words as what is shown for it: 2·W_t while the lab is seen as if W were twice as large. */
export function useScaledName(): (text: string) => string {
  const s = useWhatIf()?.s ?? 1;
  return useCallback((text: string) => (s === 1 ? text : text.replace('{W_', `${formatSetting(s)}·{W_`)), [s]);
}

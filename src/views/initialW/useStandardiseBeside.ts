import { useLabState } from '../../ui/labContext';
import { useLayout } from '../../ui/useLayout';

/** Above this many classes W and G need the room below them. */
const MOST_CLASSES = 4;

/** Whether the switch of standardised features has room beside W; else it stands in the sheet of the initial W. */
export function useStandardiseBeside(): boolean {
  const layout = useLayout();
  const many = useLabState((state) => state.document.classes.length > MOST_CLASSES);
  // A phone's page is as long as it needs to be.
  return layout === 'phone' || (layout === 'wide' && !many);
}

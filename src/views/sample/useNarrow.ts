import { useLayout } from '../../ui/useLayout';
import { useInspected } from './inspectContext';

/** Whether the columns of numbers have room for few characters each: on a small page, or with more than two features. */
export function useNarrow(): boolean {
  const layout = useLayout();
  const { frame } = useInspected();
  return layout !== 'wide' || frame.D > 3;
}

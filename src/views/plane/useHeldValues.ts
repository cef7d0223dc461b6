import { heldValues } from '../../session/selectors/heldValues';
import { useLabState } from '../../ui/labContext';

/** Where the plane cuts through the other features. */
export function useHeldValues(): Float64Array {
  const document = useLabState((state) => state.document);
  const held = useLabState((state) => state.view.held);
  return heldValues(document, held);
}

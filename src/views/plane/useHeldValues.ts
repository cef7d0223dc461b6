import { heldValues } from '../../session/selectors/heldValues';
import { useLabState } from '../../ui/labContext';

/** Without hidden features no sample matters to the regions, and an edit of one must not redraw them. */
const NOTHING_HELD = new Float64Array(0);

/** Where the plane cuts through the other features (`heldValues`); of no length where it shows them all. */
export function useHeldValues(): Float64Array {
  const sliced = useLabState(({ document }) => (document.samples.F > document.axes.length ? document : null));
  const held = useLabState((state) => state.view.held);
  return sliced === null ? NOTHING_HELD : heldValues(sliced, held);
}

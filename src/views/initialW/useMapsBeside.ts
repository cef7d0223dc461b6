import { MAPPED_FEATURES } from '../../model/features/featureRows';
import { useLabState } from '../../ui/labContext';
import { useLayout, useRoomyHeader } from '../../ui/useLayout';

/** Above this many classes W and G need the room above them. */
const MOST_CLASSES = 4;

/**
 * Whether the feature maps stand above W: where there is room, and one is in use or the data set asks for one. Else they
 * stand in the sheet of the initial W.
 */
export function useMapsBeside(): boolean {
  const layout = useLayout();
  const roomy = useRoomyHeader();
  const fits = useLabState(
    ({ document: { features, classes, degree, source } }) =>
      features.length === MAPPED_FEATURES &&
      classes.length <= MOST_CLASSES &&
      (degree !== undefined || source === 'ring'),
  );
  return fits && (layout === 'phone' || (layout === 'wide' && roomy));
}

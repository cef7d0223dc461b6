import { useMemo } from 'react';
import { useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { featureName } from '../../ui/names';
import { textWidth } from '../../ui/textWidth';
import { useLayout } from '../../ui/useLayout';
import { cornersOf, type Spot } from './labelPlacement';
import type { PlaneGeometry } from './planeGeometry';

/** In a narrower frame the axes have no names, CSS px. */
export const NAMED_FROM_PX = 400;
/** CSS px at the standard scale: the size of the words, their line, and their distance from the edges. */
const [SIZE, LINE, INSET] = [15, 24, 6];

/** About where the names of the axes stand within the frame: that of x₂ at the top, that of x₁ on small pages at the bottom. */
export function useAxisNameBoxes(geometry: PlaneGeometry): readonly (readonly Spot[])[] {
  const messages = useMessages();
  const features = useLabState((state) => state.document.features);
  const axes = useLabState((state) => state.document.axes);
  const phone = useLayout() === 'phone';
  return useMemo(() => {
    const { width, height } = geometry;
    // The names of a slice are lists: at every width, always as large, but beneath the plane of a phone.
    const sliced = features.length > axes.length;
    if (sliced ? phone : width < NAMED_FROM_PX) return [];
    const scale = sliced ? 1 : geometry.scale;
    return axes.map((feature, axis) => {
      const words = featureName(messages, features, feature) ?? '';
      const box = { width: textWidth(`${words} x1 ${sliced ? ' ▾▾' : ' '}`, SIZE * scale), height: LINE * scale };
      const [x, y] = [box.width / 2 + INSET * scale, box.height / 2];
      return cornersOf(axis === 0 ? [width - x, height - y] : [x, y], box);
    });
  }, [geometry, messages, features, axes, phone]);
}

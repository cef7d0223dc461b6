import type { ReactElement } from 'react';
import type { PlanePoint, Region } from '../../model/plane/region';
import { tintCap } from '../../ui/palette';
import { polyline } from '../../ui/polyline';
import { useTheme } from '../../ui/themeContext';
import type { PlaneGeometry } from './planeGeometry';

/** The arg max regions as outlines: sharp at any size. They carry the full tint; the canvas above lays paper over doubt. */
export function Regions({
  regions,
  geometry,
}: {
  readonly regions: readonly Region[];
  readonly geometry: PlaneGeometry;
}): ReactElement {
  const theme = useTheme();
  const outline = (ring: readonly PlanePoint[]): string =>
    `${polyline(
      ring.map(([x1, x2]) => [geometry.x(x1), geometry.y(x2)]),
      2,
    )}Z`;
  return (
    <>
      {regions.map(({ m, rings }) => (
        <path
          key={m}
          data-region={m}
          d={rings.map(outline).join('')}
          style={{ fill: `var(--class-${m})`, fillOpacity: tintCap(theme, m) }}
        />
      ))}
    </>
  );
}

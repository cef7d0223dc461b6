import { line } from 'd3';
import type { ReactElement } from 'react';
import type { PlanePoint, Region } from '../../model/plane/region';
import { TINT_CAP } from '../../ui/palette';
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
  const outline = line<PlanePoint>(
    ([x1]) => geometry.x(x1),
    ([, x2]) => geometry.y(x2),
  ).digits(2);
  return (
    <>
      {regions.map(({ m, rings }) => (
        <path
          key={m}
          data-region={m}
          d={rings.map((ring) => `${outline(ring) ?? ''}Z`).join('')}
          style={{ fill: `var(--class-${m})`, fillOpacity: TINT_CAP[theme] }}
        />
      ))}
    </>
  );
}

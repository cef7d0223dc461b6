import { line } from 'd3';
import type { ReactElement } from 'react';
import type { Region } from '../../model/plane/affine/boundary';
import { TINT_CAP } from '../../ui/palette';
import { useTheme } from '../../ui/themeContext';
import type { PlaneGeometry } from './planeGeometry';

/** The arg max regions as exact polygons: sharp at any size. They carry the full tint; the canvas above lays paper over doubt. */
export function Regions({
  regions,
  geometry,
}: {
  readonly regions: readonly Region[];
  readonly geometry: PlaneGeometry;
}): ReactElement {
  const theme = useTheme();
  const outline = line<readonly [number, number]>(
    ([x1]) => geometry.x(x1),
    ([, x2]) => geometry.y(x2),
  ).digits(2);
  return (
    <>
      {regions.map(({ m, polygon }) => (
        <path
          key={m}
          data-region={m}
          d={`${outline(polygon) ?? ''}Z`}
          style={{ fill: `var(--class-${m})`, fillOpacity: TINT_CAP[theme] }}
        />
      ))}
    </>
  );
}

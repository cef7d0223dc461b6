import { memo, type ReactElement, type ReactNode, useMemo } from 'react';
import type { Domain } from '../../model/data/fitDomain';
import type { SampleTable } from '../../model/data/sampleTable';
import { markerPath } from '../../ui/marker';
import { useSize } from '../../ui/useSize';
import { PlaneAxes } from './PlaneAxes';
import { planeGeometry } from './planeGeometry';
import { forEachPosition } from './samplePosition';
import styles from './PreviewPlane.module.css';

interface PreviewPlaneProps {
  /** Those that are drawn. */
  readonly samples: SampleTable;
  readonly axes: readonly number[];
  readonly domain: Domain;
  /** What the picture shows, in words. */
  readonly label: string;
  /** One name an axis. */
  readonly names: readonly ReactNode[];
  readonly note?: ReactNode;
}

/** Marker radius in CSS px at the standard scale. */
const RADIUS = 5.5;

/** Samples that are not opened yet: hollow, on a plane without regions. */
export const PreviewPlane = memo(function PreviewPlane(props: PreviewPlaneProps): ReactElement {
  const { samples, axes, domain, label, names, note } = props;
  const [frame, size] = useSize<HTMLDivElement>();
  const geometry = useMemo(() => planeGeometry(domain, size), [domain, size]);
  const markers = useMemo(() => {
    const paths: string[] = [];
    forEachPosition(samples, axes, geometry, (left, top, m) => {
      paths[m] = (paths[m] ?? '') + markerPath(m, left, top, RADIUS * geometry.scale);
    });
    return paths;
  }, [samples, axes, geometry]);
  return (
    <div ref={frame} className={styles['plane']} role="img" aria-label={label}>
      {size.width > 0 && (
        <svg className={styles['lines']} aria-hidden="true">
          <PlaneAxes geometry={geometry} />
          {markers.map((d, m) => (
            <path key={m} className={styles['marker']} d={d} style={{ stroke: `var(--class-${m}-deep)` }} />
          ))}
        </svg>
      )}
      {names.map((name, axis) => (
        <p key={axis} className={styles[axis === 0 ? 'across' : 'up']} aria-hidden="true">
          {name}
        </p>
      ))}
      {note !== undefined && <p className={styles['note']}>{note}</p>}
    </div>
  );
});

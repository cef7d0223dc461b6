import type { ReactElement } from 'react';
import type { ScoreField } from '../../../model/plane/scoreField';
import { Disclosure } from '../../../ui/Disclosure';
import { useLab, useLabState } from '../../../ui/labContext';
import { useLayout } from '../../../ui/useLayout';
import type { PlaneGeometry } from '../planeGeometry';
import { AxisChoice } from './AxisChoice';
import { HeldFeature } from './HeldFeature';
import { useSliceWords } from './sliceWords';
import { MismatchCount } from './MismatchCount';
import { useHeld } from './useHeld';
import styles from './Slice.module.css';

/** So many held features have room beneath a plane of this width, CSS px at the standard scale; else a line tells of them, and opens them. */
const MOST_IN_LINE = 2;
const LINE_PX = 620;

export interface SliceProps {
  readonly geometry: PlaneGeometry;
  readonly scores: ScoreField | null;
}

/** Beneath the plane of more than two features: which two it shows, where the others are held, and whom that misplaces. */
export function Slice({ geometry, scores }: SliceProps): ReactElement {
  const words = useSliceWords();
  const held = useHeld();
  const wide = useLayout() === 'wide' && geometry.width >= LINE_PX * geometry.scale;
  const inLine = wide && held.length <= MOST_IN_LINE;
  return (
    <div className={styles['slice']} role="group" aria-label={words.group}>
      <div className={styles['up']}>
        <span className={styles['arrow']} aria-hidden="true">
          ↑{' '}
        </span>
        <AxisChoice axis={1} />
      </div>
      <div className={styles['across']}>
        <span className={styles['arrow']} aria-hidden="true">
          →{' '}
        </span>
        <AxisChoice axis={0} />
      </div>
      <div className={styles['below']}>
        {inLine ? (
          <div className={styles['line']}>
            <span className={styles['heldAt']}>{words.heldAt}</span>
            {held.map((each) => (
              <HeldFeature key={each.feature} {...each} />
            ))}
          </div>
        ) : (
          <HeldList />
        )}
        {scores && <MismatchCount scores={scores} />}
      </div>
    </div>
  );
}

/** How many features are held, and all of them on demand. */
function HeldList(): ReactElement {
  const words = useSliceWords();
  const lab = useLab();
  const held = useHeld();
  const moved = useLabState((state) => state.view.held.length > 0);
  const label = moved ? words.held(held.length) : words.atMeans(held.length);
  return (
    <Disclosure label={label} above className={styles['list']} shown={<>{label} ▾</>}>
      <div className={styles['all']}>
        {held.map((each) => (
          <HeldFeature key={each.feature} {...each} />
        ))}
      </div>
      <button type="button" className={styles['toMeans']} onClick={() => lab.setView({ held: [] })}>
        {words.toMeans}
      </button>
    </Disclosure>
  );
}

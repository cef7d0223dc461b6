import { lazy, type ReactElement, Suspense } from 'react';
import { isSquare } from '../model/features/isSquare';
import { useHides } from '../ui/hiding';
import { useLabState } from '../ui/labContext';
import { useLayout, useRoomyHeader } from '../ui/useLayout';
import { InitialW } from '../views/initialW/InitialW';
import { Standardise } from '../views/initialW/lazyStandardise';
import { FeatureMaps } from '../views/initialW/lazyFeatureMaps';
import { useMapsBeside } from '../views/initialW/useMapsBeside';
import { useStandardiseBeside } from '../views/initialW/useStandardiseBeside';
import { Matrices } from '../views/matrices/Matrices';
import { FlatNote } from '../views/notice/lazyFlatNote';
import { ClassPalette } from '../views/classPalette/ClassPalette';
import { Confusion } from '../views/confusion/lazyConfusion';
import { Plane } from '../views/plane/Plane';
import { IterationLabel } from '../views/riskCurve/IterationLabel';
import { RiskCurve } from '../views/riskCurve/RiskCurve';
import { RiskReadout } from '../views/riskCurve/RiskReadout';
import { Batch } from '../views/batch/Batch';
import { Penalty } from '../views/penalty/Penalty';
import { LearningRate } from '../views/transport/LearningRate';
import { Phases } from '../views/transport/Phases';
import { Transport } from '../views/transport/Transport';
import { FitButton } from '../views/viewMenu/FitButton';
import { ViewMenu } from '../views/viewMenu/ViewMenu';
import { ExploreFoot } from './ExploreFoot';
import { TableButton } from './TableButton';
import styles from './Explore.module.css';
import onPhone from './OnPhone.module.css';

/** The classes of a place in the arrangement. */
const placeOf = (name: string): string => [styles[name], onPhone[name]].join(' ');

/** Fetched for samples that are square pictures; where it can't be fetched, they are shown as all others. */
const ExplorePictures = lazy(async () => {
  try {
    return { default: (await import('./ExplorePictures')).ExplorePictures };
  } catch {
    return { default: ({ otherwise }: { readonly otherwise: ReactElement }) => otherwise };
  }
});

/** The first screen: the plane beside the risk, the hand on the descent, and W − ηG; or W and G as pictures. */
export function Explore(): ReactElement {
  const pictures = useLabState(({ view, document }) => view.pictures && isSquare(document.features.length));
  if (!pictures) return <Numbers />;
  return (
    <Suspense fallback={null}>
      <ExplorePictures otherwise={<Numbers />} />
    </Suspense>
  );
}

function Numbers(): ReactElement {
  const layout = useLayout();
  // Elsewhere it is in the header's menu, so that names of classes stand in full.
  const roomy = useRoomyHeader();
  const K = useLabState((state) => state.document.classes.length);
  const beside = useStandardiseBeside();
  const mapsBeside = useMapsBeside();
  const mapped = useLabState((state) => state.document.degree !== undefined);
  const hidden = useHides('correct');
  const confusion = useLabState((state) => state.view.confusion) && !hidden;
  const sliced = useLabState((state) => state.document.features.length > 2);
  return (
    <div className={placeOf('explore')} data-many={K > 4} data-sliced={sliced}>
      <div className={placeOf('palette')}>
        <ClassPalette />
        {layout === 'wide' && (
          <div className={styles['viewing']}>
            {roomy && <TableButton className={styles['table']} />}
            <FitButton />
            <ViewMenu />
          </div>
        )}
      </div>
      <div className={placeOf('plane')} data-phase-view="yhat">
        <Plane />
      </div>
      <div className={placeOf('risk')} data-phase-view="R">
        <RiskReadout />
      </div>
      <div className={placeOf('curve')}>
        <RiskCurve />
        <IterationLabel />
      </div>
      <div className={placeOf('transport')}>
        <Transport compare />
      </div>
      <div className={styles['phases']}>
        <Phases words={layout === 'wide'} />
      </div>
      <div className={styles['matrices']}>
        {mapsBeside && <FeatureMaps />}
        {confusion ? (
          <Suspense fallback={null}>
            <Confusion />
          </Suspense>
        ) : (
          <Matrices tools={<InitialW />} scale={beside && <Standardise />} />
        )}
      </div>
      <div className={placeOf('rate')}>
        <LearningRate
          below={
            <div className={styles['settings']}>
              <Penalty />
              <Batch />
            </div>
          }
        />
      </div>
      {mapped && roomy && (
        <div className={styles['flat']}>
          <Suspense fallback={null}>
            <FlatNote />
          </Suspense>
        </div>
      )}
      <ExploreFoot className={placeOf('foot')} />
    </div>
  );
}

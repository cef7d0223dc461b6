import { type ReactElement, Suspense } from 'react';
import { useHides } from '../ui/hiding';
import { useLabState } from '../ui/labContext';
import { useLayout, useRoomyHeader } from '../ui/useLayout';
import { InitialW } from '../views/initialW/InitialW';
import { BiasSwitch } from '../views/matrices/BiasSwitch';
import { ClassPalette } from '../views/classPalette/ClassPalette';
import { Confusion } from '../views/confusion/lazyConfusion';
import { Penalty } from '../views/penalty/Penalty';
import { PicturePlane } from '../views/pictures/PicturePlane';
import { Pictures } from '../views/pictures/Pictures';
import { SamplePicture } from '../views/pictures/SamplePicture';
import { useImage } from '../views/pictures/useImage';
import { Plane } from '../views/plane/Plane';
import { IterationLabel } from '../views/riskCurve/IterationLabel';
import { RiskCurve } from '../views/riskCurve/RiskCurve';
import { RiskReadout } from '../views/riskCurve/RiskReadout';
import { LearningRate } from '../views/transport/LearningRate';
import { Transport } from '../views/transport/Transport';
import { ViewMenu } from '../views/viewMenu/ViewMenu';
import { ExploreFoot } from './ExploreFoot';
import { TableButton } from './TableButton';
import { useSelectedSample } from './useSelectedSample';
import styles from './ExplorePictures.module.css';
import onPhone from './OnPhone.module.css';

/** The classes of a place in the arrangement. */
const placeOf = (name: string): string => [styles[name], onPhone[name]].join(' ');

/** The first screen of samples that are pictures; `otherwise` where they turn out to be none. */
export function ExplorePictures({ otherwise }: { readonly otherwise: ReactElement }): ReactElement {
  return useImage() === null ? otherwise : <Arrangement />;
}

function Arrangement(): ReactElement | null {
  const image = useImage();
  const layout = useLayout();
  const roomy = useRoomyHeader();
  const hidden = useHides('correct');
  const confusion = useLabState((state) => state.view.confusion) && !hidden;
  useSelectedSample();
  if (image === null) return null;
  return (
    <div className={placeOf('explore')} data-pictures>
      <div className={placeOf('palette')}>
        <ClassPalette />
      </div>
      <div className={placeOf('plane')} data-phase-view="yhat">
        <PicturePlane pixels={<Plane />} />
      </div>
      <div className={styles['sample']}>
        <SamplePicture image={image} />
      </div>
      <div className={placeOf('risk')} data-phase-view="R">
        <RiskReadout below />
      </div>
      <div className={placeOf('curve')}>
        <RiskCurve />
        <IterationLabel />
      </div>
      <div className={placeOf('transport')}>
        <Transport />
      </div>
      <div className={styles['pictures']}>
        {confusion ? (
          <Suspense fallback={null}>
            <Confusion />
          </Suspense>
        ) : (
          <Pictures image={image} />
        )}
        <div className={styles['tools']}>
          <BiasSwitch />
          <InitialW />
          {roomy && <TableButton className={styles['table']} />}
          {layout === 'wide' && <ViewMenu above />}
        </div>
      </div>
      <div className={placeOf('rate')}>
        <LearningRate below={<Penalty />} />
      </div>
      <ExploreFoot className={placeOf('foot')} />
    </div>
  );
}

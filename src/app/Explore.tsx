import type { ReactElement } from 'react';
import { useAutosaveState } from '../ui/autosaveContext';
import { useLabState } from '../ui/labContext';
import { useLayout, useRoomyHeader } from '../ui/useLayout';
import { useSituation } from '../views/notice/situation';
import { Hints, isUntouched, Source } from '../views/notice/Hints';
import { AutosaveNotice } from '../views/notice/AutosaveNotice';
import { AutosaveOffer } from '../views/notice/AutosaveOffer';
import { Notice } from '../views/notice/Notice';
import { InitialW } from '../views/initialW/InitialW';
import { Standardise } from '../views/initialW/lazyStandardise';
import { useStandardiseBeside } from '../views/initialW/useStandardiseBeside';
import { Matrices } from '../views/matrices/Matrices';
import { ClassPalette } from '../views/palette/ClassPalette';
import { Plane } from '../views/plane/Plane';
import { IterationLabel } from '../views/riskCurve/IterationLabel';
import { RiskCurve } from '../views/riskCurve/RiskCurve';
import { RiskReadout } from '../views/riskCurve/RiskReadout';
import { Penalty } from '../views/penalty/Penalty';
import { LearningRate } from '../views/transport/LearningRate';
import { Phases } from '../views/transport/Phases';
import { Transport } from '../views/transport/Transport';
import { FitButton } from '../views/viewMenu/FitButton';
import { ViewMenu } from '../views/viewMenu/ViewMenu';
import { TableButton } from './TableButton';
import styles from './Explore.module.css';

/** The first screen: the plane beside the risk, the hand on the descent, and W − ηG. */
export function Explore(): ReactElement {
  const layout = useLayout();
  // Elsewhere it is in the header's menu, so that names of classes stand in full.
  const roomy = useRoomyHeader();
  const K = useLabState((state) => state.document.classes.length);
  const beside = useStandardiseBeside();
  const sliced = useLabState((state) => state.document.features.length > 2);
  return (
    <div className={styles['explore']} data-many={K > 4} data-sliced={sliced}>
      <div className={styles['palette']}>
        <ClassPalette />
        {layout === 'wide' && (
          <div className={styles['viewing']}>
            {roomy && <TableButton className={styles['table']} />}
            <FitButton />
            <ViewMenu />
          </div>
        )}
      </div>
      <div className={styles['plane']} data-phase-view="yhat">
        <Plane />
      </div>
      <div className={styles['risk']} data-phase-view="R">
        <RiskReadout />
      </div>
      <div className={styles['curve']}>
        <RiskCurve />
        <IterationLabel />
      </div>
      <div className={styles['transport']}>
        <Transport compare />
      </div>
      <div className={styles['phases']}>
        <Phases words={layout === 'wide'} />
      </div>
      <div className={styles['matrices']}>
        <Matrices tools={<InitialW />} scale={beside && <Standardise />} />
      </div>
      <div className={styles['rate']}>
        <LearningRate below={<Penalty />} />
      </div>
      <Foot />
    </div>
  );
}

/** The last line: what there is to know about the run, else the keys; and where the samples come from. */
function Foot(): ReactElement {
  const usual = useSituation().kind === 'usual';
  const { saved, damaged, offer } = useAutosaveState();
  const compact = useLayout() === 'compact';
  const kept = compact && !(saved && damaged === null);
  const quiet = usual && !kept;
  // A small page has room for the one line that a newcomer needs, or for the source.
  const newcomer = useLabState(isUntouched);
  return (
    <div className={styles['foot']} data-usual={quiet && offer === null && !(compact && newcomer)}>
      {quiet ? (
        offer === null ? (
          <Hints />
        ) : (
          <AutosaveOffer />
        )
      ) : (
        <div>
          {compact && <AutosaveNotice short />}
          <Notice />
        </div>
      )}
      <Source />
    </div>
  );
}

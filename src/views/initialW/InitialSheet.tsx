import type { ReactElement } from 'react';
import { ScaleW } from '../../ui/ScaleW';
import { Beginning } from './Beginning';
import styles from './InitialW.module.css';
import { FeatureMaps } from './lazyFeatureMaps';
import { Standardise } from './lazyStandardise';
import { Shift } from './Shift';
import { useMapsBeside } from './useMapsBeside';
import { useStandardiseBeside } from './useStandardiseBeside';

/** What can be done to W as a whole; where there is no room for it beside W, the switch of what W is of too. */
export function InitialSheet(): ReactElement {
  const beside = useStandardiseBeside();
  const mapsBeside = useMapsBeside();
  return (
    <div className={styles['sheet']}>
      {!mapsBeside && <FeatureMaps />}
      {!beside && <Standardise />}
      <Beginning />
      <Shift />
      <ScaleW />
    </div>
  );
}

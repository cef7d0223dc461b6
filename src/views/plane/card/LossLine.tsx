import type { ReactElement } from 'react';
import type { ForwardPass } from '../../../model/kernel/forwardPass';
import { classLetter } from '../../../session/document';
import { formatRisk } from '../../../ui/numbers/formatNumber';
import { FromPhase } from '../../../ui/FromPhase';
import { Quantity } from '../../../ui/Quantity';
import styles from './SampleCard.module.css';

/** ℓ = −log ŷ of the label. */
export function LossLine({ pass }: { readonly pass: ForwardPass | null }): ReactElement | null {
  if (pass === null) return null;
  return (
    <p className={styles['loss']} data-phase-view="R">
      <FromPhase name="loss" tiled instead={'\u00a0'}>
        <i className="symbol">ℓ</i> = −log{' '}
        <i className="symbol">
          ŷ<sub>{classLetter(pass.label)}</sub>
        </i>{' '}
        = <Quantity name="loss" value={pass.loss} text={formatRisk(pass.loss)} />
      </FromPhase>
    </p>
  );
}

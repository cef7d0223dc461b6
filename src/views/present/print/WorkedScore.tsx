import { Fragment, type ReactElement } from 'react';
import { isBiasRow } from '../../../model/features/featureRows';
import type { ForwardPass } from '../../../model/kernel/forwardPass';
import { classLetter } from '../../../session/document';
import { formatCell } from '../../../ui/numbers/formatNumber';
import { workedOut } from '../../../ui/workedOut';
import { useShown } from '../shown';
import text from '../text.module.css';
import styles from './SampleChain.module.css';

const MINUS = '−';

/** z of the sample's class with its products written out, in as many digits as it takes to work out. */
export function WorkedScore({ pass }: { readonly pass: ForwardPass }): ReactElement {
  const { moment } = useShown();
  const { D, K } = moment.design;
  const m = pass.label;
  const weights = Array.from({ length: D }, (_, o) => moment.W[o * K + m] ?? 0);
  const show = (value: number): string => formatCell(value, 3, 6);
  const { texts, worksOut } = workedOut(
    [...weights, ...pass.x],
    (factors) => weights.reduce((sum, _, o) => sum + (factors[o] ?? 0) * (factors[D + o] ?? 0), 0),
    pass.z[m] ?? 0,
    show,
  );
  return (
    <p className={styles['line']}>
      <i className={text['math']}>z</i>
      <sub className={text['index']}>{classLetter(m)}</sub> {worksOut ? '=' : '≈'}{' '}
      {weights.map((_, o) => {
        const [w = '', x = ''] = [texts[o], texts[D + o]];
        const negative = w.startsWith(MINUS);
        const sign = o === 0 ? (negative ? MINUS : '') : negative ? ` ${MINUS} ` : ' + ';
        return (
          <Fragment key={o}>
            {sign}
            {negative ? w.slice(1) : w}
            {!isBiasRow(o, moment.document) && ` × ${x.startsWith(MINUS) ? `(${x})` : x}`}
          </Fragment>
        );
      })}{' '}
      {worksOut ? '=' : '≈'} <b>{show(pass.z[m] ?? 0)}</b>
    </p>
  );
}

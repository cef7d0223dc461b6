import { Fragment, type ReactElement } from 'react';
import { isBiasRow } from '../../model/features/featureRows';
import { classLetter } from '../../session/document';
import { useLabState } from '../../ui/labContext';
import { FromPhase } from '../../ui/FromPhase';
import { scoreText } from './chainText';
import { Letter } from './Formula';
import { useFocusClass, useInspected } from './inspectContext';
import { WHILE_RUNNING, workedOut } from '../../ui/workedOut';
import styles from './ExpandedScore.module.css';

const MINUS = '−';
/** More characters of numbers than this are printed smaller. */
const LONG = 27;

/** z of the highlighted class with its products written out, in as many digits as it takes to work out. */
export function ExpandedScore(): ReactElement {
  const { frame, pass } = useInspected();
  const m = useFocusClass();
  const moving = useLabState((state) => state.run.moving);
  const { D, K, W } = frame;
  const weights = Array.from({ length: D }, (_, o) => W[o * K + m] ?? 0);
  const score = (factors: readonly number[]): number =>
    weights.reduce((sum, _, o) => sum + (factors[o] ?? 0) * (factors[D + o] ?? 0), 0);
  const { texts, worksOut } = workedOut(
    [...weights, ...pass.x],
    score,
    pass.z[m] ?? 0,
    (value) => scoreText(value),
    moving ? WHILE_RUNNING : undefined,
  );
  return (
    <FromPhase name="z.0">
      <p className={styles['expanded']} data-long={texts.join('').length > LONG} data-link={`z.${m}`}>
        <Letter name="z" />
        <sub>{classLetter(m)}</sub> {worksOut && !moving ? '=' : '≈'}{' '}
        {weights.map((_, o) => {
          const [w = '', x = ''] = [texts[o], texts[D + o]];
          const negative = w.startsWith(MINUS);
          const sign = o === 0 ? (negative ? MINUS : '') : negative ? ` ${MINUS} ` : ' + ';
          return (
            <Fragment key={o}>
              {sign}
              {negative ? w.slice(1) : w}
              {!isBiasRow(o, frame) && ` × ${x.startsWith(MINUS) ? `(${x})` : x}`}
            </Fragment>
          );
        })}
      </p>
    </FromPhase>
  );
}

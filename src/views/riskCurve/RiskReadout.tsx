import type { ReactElement } from 'react';
import { formatChange, formatCount, formatRisk } from '../../ui/numbers/formatNumber';
import { useLabState } from '../../ui/labContext';
import { Sentence, useMessages } from '../../ui/messagesContext';
import { Quantity } from '../../ui/Quantity';
import { FromPhase } from '../../ui/FromPhase';
import styles from './RiskReadout.module.css';

interface RiskReadoutProps {
  /** What is counted stands below R, where the place is narrow. */
  readonly below?: boolean;
}

/** R(W) large, how many are classified correctly, and what the last step changed. */
export function RiskReadout({ below = false }: RiskReadoutProps): ReactElement {
  const messages = useMessages();
  const frame = useLabState((state) => state.run.frame);
  const some = frame !== null && frame.N > 0;
  const penalty = frame?.penalty;
  const counts = some && {
    correct: (
      <span className={styles['correct']} style={{ width: `${String(frame.N).length}ch` }}>
        <Quantity name="correct" value={frame.correct} text={formatCount(frame.correct)} />
      </span>
    ),
    N: <Quantity name="samples" value={frame.N} text={formatCount(frame.N)} />,
  };
  return (
    <div className={styles['readout']} data-below={below}>
      <div className={styles['risk']}>
        <span className={styles['name']}>
          <i className="symbol">R{penalty && <sub>λ</sub>}</i>(<i className="symbol">W</i>)
        </span>
        {some ? (
          <FromPhase name="risk" tiled>
            <Quantity className={styles['value']} name="risk" value={frame.risk} text={formatRisk(frame.risk)} />
          </FromPhase>
        ) : (
          <span className={styles['value']}>–</span>
        )}
      </div>
      <div className={styles['facts']}>
        {counts && (
          <>
            <div className={styles['long']}>
              <FromPhase name="correct" tiled instead={'\u00a0'}>
                <Sentence parts={messages.risk.correct(counts.correct, counts.N)} />
              </FromPhase>
            </div>
            <div className={styles['short']}>
              <FromPhase name="correct" tiled instead={'\u00a0'}>
                <Sentence parts={messages.risk.correctShort(counts.correct, counts.N)} />
              </FromPhase>
            </div>
            <div className={styles['change']}>
              <FromPhase name="risk">
                {frame.riskChange !== null && messages.risk.change(formatChange(frame.riskChange))}
              </FromPhase>
            </div>
            {penalty && (
              <div className={styles['data']}>
                <FromPhase name="risk" tiled>
                  <Sentence
                    parts={messages.risk.data(
                      <Quantity name="risk.data" value={penalty.dataRisk} text={formatRisk(penalty.dataRisk)} />,
                    )}
                  />
                </FromPhase>
              </div>
            )}
          </>
        )}
        {!some && frame !== null && <div>{messages.risk.none}</div>}
      </div>
    </div>
  );
}

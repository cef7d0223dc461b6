import { type ReactElement, useMemo } from 'react';
import { confusionOf } from '../../model/kernel/confusion';
import { selectShownFrame, type ShownFrame } from '../../session/selectors/shownFrame';
import { ClassHead, ClassHeads } from '../../ui/ClassHead';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { formatCount } from '../../ui/numbers/formatNumber';
import { useOnDemandWords } from '../../ui/onDemandWords';
import { useNames } from '../../ui/useNames';
import styles from './Confusion.module.css';

/** Multiplications for one picture while descent plays; more wait for a pause, so that no count belongs to another W. */
const MOST_PLAYING = 1e6;

/** How many samples of each label W takes for each class, at the iteration shown. */
export function Confusion(): ReactElement | null {
  const words = useOnDemandWords();
  const { matrices, view } = useMessages();
  const lab = useLab();
  const shown = useLabState(selectShownFrame);
  const moving = useLabState((state) => state.run.moving);
  if (shown === null) return null;
  const { N, D, K } = shown.design;
  const waits = moving && N * D * K > MOST_PLAYING;
  return (
    <div className={styles['confusion']} data-columns={K}>
      <div className={styles['head']}>
        <h2>
          <b>{words.confusion}</b>
          {' · '}
          {words.confusionNote} <i className="symbol">ŷ</i>
        </h2>
        <button
          type="button"
          onClick={() => {
            lab.setView({ confusion: false });
          }}
        >
          <span className="spoken">{matrices.weights} </span>
          <i className="symbol">W</i>, <i className="symbol">G</i>
        </button>
      </div>
      {waits ? (
        <p className={styles['waits']}>{words.confusionWaits}</p>
      ) : (
        <div className={styles['rows']} tabIndex={0} role="group" aria-label={view.confusion}>
          <Counts shown={shown} />
        </div>
      )}
    </div>
  );
}

function Counts({ shown: { design, frame } }: { readonly shown: ShownFrame }): ReactElement {
  const words = useOnDemandWords();
  const { className } = useNames();
  const counts = useMemo(() => confusionOf(design, frame.W), [design, frame.W]);
  const { K } = design;
  const classes = Array.from({ length: K }, (_, m) => m);
  return (
    <table aria-label={words.confusion} data-confusion>
      <thead>
        <tr>
          <td />
          <ClassHeads K={K} />
        </tr>
      </thead>
      <tbody>
        {classes.map((i) => {
          const own = counts.subarray(i * K, (i + 1) * K);
          const all = own.reduce((sum, count) => sum + count, 0);
          return (
            <tr key={i}>
              <ClassHead m={i} scope="row" />
              {classes.map((m) => {
                const count = formatCount(own[m]!);
                return (
                  <td
                    key={m}
                    data-own={i === m}
                    data-none={own[m] === 0}
                    aria-label={words.confusionCell(className(i), className(m), count)}
                  >
                    {count}
                    <span
                      className={styles['bar']}
                      style={{
                        width: `${all === 0 ? 0 : (100 * own[m]!) / all}%`,
                        color: `var(--class-${m})`,
                        borderColor: `var(--class-${m}-deep)`,
                      }}
                      aria-hidden="true"
                    />
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

import { type ReactElement, useRef, useState } from 'react';
import { formatCount, formatRisk, formatSetting } from '../../../ui/numbers/formatNumber';
import { useLab } from '../../../ui/labContext';
import { NumberField } from '../../../ui/NumberField';
import { Quantity } from '../../../ui/Quantity';
import { useDescentWords } from '../descentWords';
import { Words } from '../../../ui/Words';
import { leaderOf, MOST_OTHERS, type RateStanding } from './otherRates';
import styles from './OtherRates.module.css';

interface RateTableProps {
  readonly standings: readonly RateStanding[];
  /** The rate in force and the others. */
  readonly etas: readonly number[];
  readonly t: number;
  readonly first: number;
  /** The last iteration that was computed of them. */
  readonly end: number;
}

/** How the rates stand at t, the lowest R first; the others can be left out, and one can be added. */
export function RateTable({ standings, etas, t, first, end }: RateTableProps): ReactElement {
  const words = useDescentWords().rates;
  const lab = useLab();
  const leader = leaderOf(standings);
  const [, ...others] = etas;
  const choose = (rates: readonly number[]): void => {
    lab.setView({ rates });
  };
  return (
    <div className={styles['side']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              <Words text={words.at(formatCount(t))} />
            </th>
            <th scope="col">
              <i className="symbol">R</i>
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {standings.map(({ eta, place, risk, rises, overflow }) => (
            <tr key={place} data-own={place === 0}>
              <td>
                <svg className={styles['sample']} aria-hidden="true">
                  <path className={styles['rate']} data-rate={place} d="M0,12H34" />
                </svg>
              </td>
              <th scope="row">
                <i className="symbol">η</i> = {formatSetting(eta)}
                {leader?.place === place && t > first && <small>{words.leading}</small>}
              </th>
              <td>
                {risk === null ? '–' : <Quantity name={`rates.${place}.risk`} value={risk} text={formatRisk(risk)} />}
                {t > first && (
                  <small data-rose={rises > 0 || overflow !== null}>
                    {overflow !== null
                      ? words.overflow(formatCount(overflow))
                      : risk === null
                        ? words.underWay(formatCount(end))
                        : rises > 0
                          ? words.rose(formatCount(rises), formatCount(t - first))
                          : words.never}
                  </small>
                )}
              </td>
              <td>
                {place > 0 && (
                  <button
                    type="button"
                    aria-label={words.remove(formatSetting(eta))}
                    onClick={() => {
                      choose(others.filter((other) => other !== eta));
                    }}
                  >
                    ×
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {others.length < MOST_OTHERS && (
        <AddRate
          etas={etas}
          onAdd={(eta) => {
            choose([...others, eta]);
          }}
        />
      )}
    </div>
  );
}

/** "+ add an η", and the field that it opens. */
function AddRate({
  etas,
  onAdd,
}: {
  readonly etas: readonly number[];
  readonly onAdd: (eta: number) => void;
}): ReactElement {
  const words = useDescentWords().rates;
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // Enter leaves the field too, before the problem that it made is drawn.
  const refused = useRef(false);
  if (!open)
    return (
      <button
        type="button"
        className={styles['add']}
        onClick={() => {
          setOpen(true);
        }}
      >
        <Words text={words.add} />
      </button>
    );
  return (
    <div className={styles['add']}>
      <i className="symbol">η</i> ={' '}
      <NumberField
        autoFocus
        label={words.field}
        value={etas[0] ?? 0}
        text={formatSetting(etas[0] ?? 0)}
        width="5rem"
        onCommit={(eta) => {
          if (!(eta > 0) || etas.includes(eta)) return false;
          onAdd(eta);
          setOpen(false);
          return true;
        }}
        onProblem={(typed) => {
          refused.current = typed !== null;
          setProblem(typed);
        }}
        onLeave={() => {
          setOpen(refused.current);
        }}
        invalid={problem !== null}
        describedBy={problem === null ? undefined : 'rate-problem'}
      />
      {problem !== null && (
        <p id="rate-problem" className={styles['problem']} role="alert">
          ✗ {words.invalid(problem.slice(0, 24))}
        </p>
      )}
    </div>
  );
}

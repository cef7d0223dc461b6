import { type ReactElement, useMemo, useState } from 'react';
import { penaltyEn, type PenaltyMessages } from '../../i18n/penaltyEn';
import { penaltyZh } from '../../i18n/penaltyZh';
import { classesWithout } from '../../model/data/classesWithout';
import { LIMITS } from '../../model/limits';
import { classLetter } from '../../session/document';
import { formatExact, formatFitting, formatRisk, formatSetting } from '../../ui/numbers/formatNumber';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { NumberField } from '../../ui/NumberField';
import { Switch } from '../../ui/Switch';
import styles from '../../ui/SettingSheet.module.css';

/** λ that are one press away. */
const USUAL = [0, 0.001, 0.01, 0.1, 1];

/** λ, and whether the bias row is penalised: an edit, so W stays and descent goes on. */
export function PenaltySheet(): ReactElement {
  const words: PenaltyMessages = useMessages().lang === 'en' ? penaltyEn : penaltyZh;
  const lab = useLab();
  const penalty = useLabState((state) => state.document.penalty);
  const bias = useLabState((state) => state.document.bias);
  const [problem, setProblem] = useState<string | null>(null);
  const lambda = penalty?.lambda ?? 0;
  const set = (value: number): boolean => {
    if (!(value >= 0 && value <= LIMITS.maxLambda)) return false;
    setProblem(null);
    if (value !== lambda) {
      const next = value > 0 ? { lambda: value, bias: penalty?.bias ?? false } : null;
      lab.edit({ kind: 'setPenalty', penalty: next });
    }
    return true;
  };
  return (
    <div className={styles['sheet']}>
      <h2>{words.title}</h2>
      <p className={styles['formula']}>
        <i className="symbol">
          R<sub>λ</sub> = R +{' '}
        </i>
        <i className="symbol">λ</i>/2 · Σ <i className="symbol">w</i>²
      </p>
      <div className={styles['value']}>
        <span>
          <i className="symbol">λ</i> ={' '}
          <NumberField
            className={styles['field']}
            width="4.5rem"
            label={words.lambda}
            value={lambda}
            text={formatFitting(lambda, 8)}
            onCommit={set}
            onProblem={setProblem}
            invalid={problem !== null}
            describedBy={problem === null ? undefined : 'penalty-problem'}
          />
        </span>
        {USUAL.map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={value === lambda}
            aria-label={words.set(formatSetting(value))}
            onClick={() => {
              set(value);
            }}
          >
            {formatSetting(value)}
          </button>
        ))}
      </div>
      {problem !== null && (
        <p id="penalty-problem" className={styles['problem']} role="alert">
          ✗ {words.invalid(problem.slice(0, 24), formatSetting(LIMITS.maxLambda), formatExact(lambda))}
        </p>
      )}
      {penalty && bias && (
        <Switch
          on={penalty.bias}
          onChange={(on) => {
            lab.edit({ kind: 'setPenalty', penalty: { ...penalty, bias: on } });
          }}
        >
          {words.bias}
        </Switch>
      )}
      <Parts words={words} />
      <p className={styles['note']}>{words.note}</p>
      {bias && !penalty?.bias && <p className={styles['note']}>{words.biasNote}</p>}
      <RunsOff words={words} />
    </div>
  );
}

/** Which classes keep R_λ from having a lowest value: without a sample, nothing holds their free bias. */
function RunsOff({ words }: { readonly words: PenaltyMessages }): ReactElement | null {
  const { penalty, samples, classes } = useLabState((state) => state.document);
  const free = useLabState((state) => state.document.bias) && penalty?.bias === false;
  const absent = useMemo(() => classesWithout(samples, classes.length), [samples, classes.length]);
  if (!free || samples.N === 0 || absent.length === 0) return null;
  return (
    <p className={styles['note']} role="status">
      {words.runsOff(absent.map(classLetter).join(', '), absent.length > 1)}
    </p>
  );
}

/** What R_λ is made of at the shown W. */
function Parts({ words }: { readonly words: PenaltyMessages }): ReactElement | null {
  const frame = useLabState((state) => state.run.frame);
  const data = frame?.penalty?.dataRisk;
  if (!frame || data === undefined) return null;
  return <p>{words.parts(formatRisk(frame.risk), formatRisk(data), formatRisk(frame.risk - data))}</p>;
}

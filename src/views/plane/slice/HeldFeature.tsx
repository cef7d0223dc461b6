import { type KeyboardEvent, type ReactElement, useId, useState } from 'react';
import { LIMITS } from '../../../model/limits';
import { roundCoordinate } from '../../../model/data/roundCoordinate';
import { formatFitting, formatSetting } from '../../../ui/numbers/formatNumber';
import { useLabState } from '../../../ui/labContext';
import { useMessages } from '../../../ui/messagesContext';
import { featureName, splitUnit } from '../../../ui/names';
import { NumberField } from '../../../ui/NumberField';
import { FeatureSymbol } from '../../../ui/RowSymbol';
import { useSliceWords } from './sliceWords';
import { type Held, useHold } from './useHeld';
import styles from './HeldFeature.module.css';

/** Characters that have room in the field, the sign not counted. */
const ROOM = 6;
/** Arrow keys go this share of the samples' range. */
const KEY_SHARE = 1 / 50;
/** A drag that ends this near to the mean, as a share of the range, means it. */
const SNAP_SHARE = 0.008;

const KEYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

/** The value that a feature is held at: a field, and a slider over the range of the samples with a tick at their mean. */
export function HeldFeature({ feature, value, mean, span: [low, high] }: Held): ReactElement {
  const messages = useMessages();
  const words = useSliceWords();
  const hold = useHold();
  const problemId = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const features = useLabState((state) => state.document.features);
  const name = featureName(messages, features, feature);
  const range = high - low;
  const label = words.heldName(name ?? `x${feature + 1}`);
  const set = (to: number): boolean => {
    if (Math.abs(to) > LIMITS.maxCoordinate) return false;
    setProblem(null);
    hold(feature, to === mean ? null : to);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const sign = KEYS[event.key];
    event.stopPropagation();
    if (sign === undefined) return;
    event.preventDefault();
    set(Math.min(high, Math.max(low, roundCoordinate(value + sign * KEY_SHARE * range, range))));
  };
  return (
    <div className={styles['held']}>
      <span className={styles['name']} title={name ?? undefined} aria-hidden="true">
        {name !== null && <bdi>{splitUnit(name)[0]}</bdi>} <FeatureSymbol feature={feature} />
      </span>
      <NumberField
        label={label}
        value={value}
        text={formatFitting(value, ROOM, Math.abs(value) < 1000 ? 3 : 4)}
        onCommit={set}
        onProblem={setProblem}
        invalid={problem !== null}
        describedBy={problem === null ? undefined : problemId}
        className={styles['field']}
        width="2.9rem"
      />
      {range > 0 && (
        <span className={styles['slider']}>
          <span
            className={styles['mean']}
            style={{ '--share': (mean - low) / range } as React.CSSProperties}
            aria-hidden="true"
          />
          <input
            type="range"
            aria-label={label}
            aria-valuetext={value === mean ? words.isMean(formatSetting(value)) : formatSetting(value)}
            min={low}
            max={high}
            step="any"
            value={value}
            onKeyDown={onKeyDown}
            onDoubleClick={() => hold(feature, null)}
            onChange={(event) => {
              const to = event.currentTarget.valueAsNumber;
              const near = Math.abs(to - mean) < SNAP_SHARE * range;
              set(near ? mean : Math.min(high, Math.max(low, roundCoordinate(to, range))));
            }}
          />
          <span className={styles['ends']} aria-hidden="true">
            <span>{formatSetting(low, 3)}</span>
            <span>{formatSetting(high, 3)}</span>
          </span>
        </span>
      )}
      {problem !== null && (
        <p className={styles['problem']} id={problemId} role="alert">
          ✗ {words.invalid(problem.slice(0, 24), formatSetting(LIMITS.maxCoordinate))}
        </p>
      )}
    </div>
  );
}

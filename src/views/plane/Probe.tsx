import type { ReactElement } from 'react';
import { probabilitiesAt, type ScoreField } from '../../model/plane/scoreField';
import { formatFixed, formatSetting } from '../../ui/numbers/formatNumber';
import { FromPhase } from '../../ui/FromPhase';
import { Glyph } from '../../ui/Glyph';
import { useMessages } from '../../ui/messagesContext';
import { Quantity } from '../../ui/Quantity';
import type { PlaneGeometry } from './planeGeometry';
import styles from './Probe.module.css';

export interface ProbeProps {
  readonly scores: ScoreField;
  readonly geometry: PlaneGeometry;
  readonly at: readonly [x1: number, x2: number];
}

/** The cross-hair's reading: ŷ of every class under the pointer or the keyboard cursor. */
export function Probe({ scores, geometry, at }: ProbeProps): ReactElement {
  const messages = useMessages();
  const [left, top] = [geometry.x(at[0]), geometry.y(at[1])];
  const rows = scores.K * 18 * geometry.scale + 30 * geometry.scale;
  const onLeft = left > geometry.width - 130 * geometry.scale;
  const digits = geometry.domain.map(([low, high]) => Math.max(0, 2 - Math.floor(Math.log10(high - low))));
  const number = (value: number, axis: number): string => {
    const places = digits[axis] ?? 2;
    return places > 6 ? formatSetting(value, 3) : formatFixed(value, places);
  };
  return (
    <div
      className={styles['probe']}
      data-side={onLeft ? 'left' : 'right'}
      style={{
        left: `${left}px`,
        top: `${Math.min(geometry.height - rows, Math.max(2, top - 9 * geometry.scale))}px`,
      }}
    >
      {Array.from(probabilitiesAt(scores, at[0], at[1]), (yhat, m) => (
        <div key={m} className={styles['row']}>
          <Glyph m={m} size={13} />
          <Quantity name={`probe.${m}`} value={yhat} text={formatFixed(yhat, 3)} />
          <FromPhase name={`probe.${m}`}>
            <span
              className={styles['bar']}
              style={{ width: `${(yhat * 3.1).toFixed(3)}rem`, background: `var(--class-${m})` }}
            />
          </FromPhase>
        </div>
      ))}
      <div className={styles['place']}>{messages.plane.at(number(at[0], 0), number(at[1], 1))}</div>
    </div>
  );
}

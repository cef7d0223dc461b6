import type { ReactElement } from 'react';
import { formatSetting, formatSignificant } from '../../ui/numbers/formatNumber';
import { useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { useSize } from '../../ui/useSize';
import { RATE_EXPONENTS, shareOfRate, thumbOfRate } from '../../ui/rateScale';
import styles from './LearningRate.module.css';

/** CSS px that the label of the flag needs beside its pole; on a short track only the number is told. */
const LABEL_PX = 190;
const SHORT_LABEL_PX = 92;
const SHORT_TRACK_PX = 340;

interface RateTrackProps {
  readonly eta: number;
  /** L; 0 without samples, and then there is no flag. */
  readonly smoothness: number;
}

/** The track under the thumb: solid to 2/L, dashed beyond, a flag at 1/L, and the decades. */
export function RateTrack({ eta, smoothness }: RateTrackProps): ReactElement {
  const messages = useMessages();
  const [box, { width, scale }] = useSize<HTMLDivElement>();
  // By mini-batches R may rise at any η.
  const partial = useLabState((state) => state.run.frame?.batch !== undefined);
  const [low, high] = RATE_EXPONENTS;
  const decades = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  const minor = decades.slice(0, -1).flatMap((decade) => [2, 3, 4, 5, 6, 7, 8, 9].map((digit) => digit * decade));
  const at = (rate: number): number => width * Math.min(1, Math.max(0, shareOfRate(rate)));
  const flagged = smoothness > 0;
  const flag = flagged ? at(1 / smoothness) : 0;
  const limit = flagged ? at(2 / smoothness) : width;
  const short = width < SHORT_TRACK_PX * scale;
  const label = (short ? SHORT_LABEL_PX : LABEL_PX) * scale;
  const onLeft = flag > label;
  const flagEnds = onLeft ? flag + 14 * scale : flag + label;
  const beyond = limit < width && width - flagEnds > 80 * scale;
  const text = formatSignificant(1 / smoothness, 4);
  const thumb = width * ((thumbOfRate(eta) - low) / (high - low));
  const y = 0.5 * scale;
  return (
    <div ref={box} className={styles['track']} aria-hidden="true">
      <svg className={styles['marks']}>
        <path className={styles['solid']} d={`M0,${y}H${limit}`} />
        <path className={styles['beyond']} d={`M${limit},${y}H${width}`} />
        <path className={styles['ticks']} d={minor.map((rate) => `M${at(rate)},${y}v${4 * scale}`).join('')} />
        <path className={styles['ticks']} d={decades.map((rate) => `M${at(rate)},${y}v${7 * scale}`).join('')} />
        {flagged && (
          <path
            className={styles['flag']}
            d={`M${flag},${y}V${-26 * scale}h${11 * scale}l${-3 * scale},${5 * scale}l${3 * scale},${5 * scale}h${-11 * scale}`}
          />
        )}
        <circle className={styles['thumb']} cx={thumb} cy={y} r={8 * scale} />
        {decades.map((rate, index) => (
          <text
            key={rate}
            className={styles['decade']}
            x={at(rate)}
            y={22 * scale}
            textAnchor={index === decades.length - 1 ? 'end' : index === 0 ? 'start' : 'middle'}
          >
            {formatSetting(rate)}
          </text>
        ))}
      </svg>
      {flagged && (
        <p
          className={styles['safe']}
          data-side={onLeft ? 'left' : 'right'}
          style={{ left: `${flag + (onLeft ? -6 : 16) * scale}px` }}
        >
          {short || partial ? messages.rate.safeShort(text) : messages.rate.safe(text)}
        </p>
      )}
      {beyond && (
        <p className={styles['beyondName']}>
          {width - flagEnds > 175 * scale ? messages.rate.beyond : messages.rate.beyondShort}
        </p>
      )}
    </div>
  );
}

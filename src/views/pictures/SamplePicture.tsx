import { type ReactElement, useLayoutEffect, useMemo, useRef } from 'react';
import type { ImageShape } from '../../model/features/imageShape';
import { formatCount, formatRisk, formatSetting } from '../../ui/numbers/formatNumber';
import { FromPhase } from '../../ui/FromPhase';
import { useHiding } from '../../ui/hiding';
import { useLabState } from '../../ui/labContext';
import { cellText } from '../../ui/numbers/matrixScale';
import { Quantity } from '../../ui/Quantity';
import { SampleVerdict } from '../../ui/SampleVerdict';
import { SampleWalk } from '../../ui/SampleWalk';
import { useTheme } from '../../ui/themeContext';
import { useRestored } from '../../ui/useRepaint';
import { usePicturesWords } from './picturesWords';
import { useChosen } from './useChosen';
import { usePixel } from './usePixel';
import { useShortNames } from '../../ui/useShortNames';
import styles from './SamplePicture.module.css';

/** The chosen sample as ink on paper, and what the model says of it. */
export function SamplePicture({ image }: { readonly image: ImageShape }): ReactElement | null {
  const words = usePicturesWords();
  const short = useShortNames();
  const moment = useChosen();
  const samples = useLabState((state) => state.document.samples);
  const n = moment?.pass.n ?? -1;
  const raw = useMemo(() => samples.at(n)?.features, [samples, n]);
  if (moment === null) return null;
  const { pass, design } = moment;
  const { label } = pass;
  const yhat = pass.yhat[label] ?? 0;
  return (
    <div className={styles['sample']}>
      {raw && <Ink features={raw} image={image} n={pass.n} from={design.D - raw.length} />}
      <div className={styles['words']}>
        <SampleWalk n={pass.n} N={design.N} />
        <p className={styles['verdict']} aria-live="polite">
          <FromPhase name="yhat.0">
            <SampleVerdict pass={pass} nameOf={short} />
          </FromPhase>
        </p>
        <p className={styles['loss']}>
          <span>
            <i className="symbol">
              ŷ<sub>{short(label)}</sub>
            </i>{' '}
            = <Quantity name={`yhat.${label}`} value={yhat} text={cellText(yhat, CHANCE, false).text} />
          </span>
          <span>
            <i className="symbol">ℓ</i> = <Quantity name="loss" value={pass.loss} text={formatRisk(pass.loss)} />
          </span>
        </p>
        <p className={styles['range']}>{words.ink(formatSetting(image.low), formatSetting(image.high))}</p>
      </div>
    </div>
  );
}

const CHANCE = { power: 0, decimals: 4 } as const;

interface InkProps {
  /** Raw, row by row. */
  readonly features: ArrayLike<number>;
  readonly image: ImageShape;
  readonly n: number;
  readonly from: number;
}

/** The pixels of one sample: paper at the least value of all pixels, ink at the largest. */
function Ink({ features, image: { side, low, high }, n, from }: InkProps): ReactElement {
  const words = usePicturesWords();
  const theme = useTheme();
  const lit = usePixel(from);
  const hiding = useHiding();
  const canvas = useRef<HTMLCanvasElement>(null);
  const restored = useRestored(canvas);
  const hidden = hiding?.hides(`x.${from}`) === true;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, side, side);
    if (hidden) return;
    context.fillStyle = theme === 'dark' ? '#edeae3' : '#1a1c20';
    for (let p = 0; p < side * side; p++) {
      context.globalAlpha = Math.min(1, Math.max(0, ((features[p] ?? low) - low) / (high - low)));
      context.fillRect(p % side, Math.floor(p / side), 1, 1);
    }
  }, [features, side, low, high, theme, hidden, restored]);
  return (
    <span className={styles['ink']}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={words.sample(formatCount(n + 1))}
        width={side}
        height={side}
        data-painted={n}
      />
      {lit && (
        <span
          className={styles['lit']}
          style={{
            left: share(lit.p % side, side),
            top: share(Math.floor(lit.p / side), side),
            width: share(1, side),
            height: share(1, side),
          }}
        />
      )}
    </span>
  );
}

function share(part: number, whole: number): string {
  return `${(100 * part) / whole}%`;
}

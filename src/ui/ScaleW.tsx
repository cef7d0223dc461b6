import { type ReactElement, useEffect, useRef, useState } from 'react';
import { whatIfEn, type WhatIfMessages } from '../i18n/whatIfEn';
import { whatIfZh } from '../i18n/whatIfZh';
import { largestScale } from '../session/scaledFrame';
import { type ScaledLab, scaledLab } from '../session/scaledLab';
import { formatRisk, formatSetting } from './numbers/formatNumber';
import { newGesture } from './gesture';
import { useLabState } from './labContext';
import { useMessages } from './messagesContext';
import { Quantity } from './Quantity';
import { useWhatIf } from './whatIf';
import { Words } from './Words';
import styles from './ScaleW.module.css';

/** s = 2^(place / 10). */
const MOST = 40;
const scaleAt = (place: number): number => Number((2 ** (place / 10)).toPrecision(3));

export function useScaleWords(): WhatIfMessages {
  return useMessages().lang === 'en' ? whatIfEn : whatIfZh;
}

/** A slider that scales W for the eye alone, until it is let go, or taken over as one edit. */
export function ScaleW({ where }: { readonly where?: 'step' | 'forces' }): ReactElement | null {
  const words = useScaleWords();
  const whatIf = useWhatIf();
  const frame = useLabState((state) => state.run.frame);
  const [place, setPlace] = useState(0);
  const [risk, setRisk] = useState(0);
  const scaled = useRef<ScaledLab | null>(null);
  const asking = useRef(whatIf);
  useEffect(() => {
    asking.current = whatIf;
  });
  const letGo = (): void => {
    scaled.current?.dispose();
    scaled.current = null;
    asking.current?.show(null, 1);
    setPlace(0);
  };
  useEffect(
    () => () => {
      scaled.current?.dispose();
      if (scaled.current !== null) asking.current?.show(null, 1);
    },
    [],
  );
  if (whatIf === null || frame === null || frame.N === 0) return null;
  const { real } = whatIf;
  const s = scaleAt(place);
  const take = (to: number): void => {
    if (to === 0) {
      letGo();
      return;
    }
    const before = real.store.getState().run.frame;
    scaled.current ??= scaledLab(real, letGo);
    if (scaled.current === null || before === null) {
      // It can be asked of a moment at rest.
      real.pause();
      return;
    }
    const next = Math.min(to, Math.floor(10 * Math.log2(largestScale(before, 2 ** (MOST / 10)))));
    scaled.current.scale(scaleAt(next));
    asking.current?.show(scaled.current.lab, scaleAt(next));
    setRisk(before.risk);
    setPlace(next);
  };
  const temperature = formatSetting(1 / s, 3);
  return (
    <section className={styles['scale']} aria-label={words.open}>
      <h2>
        <Words text={words.title} />
      </h2>
      <div className={styles['line']}>
        <input
          type="range"
          className={styles['slider']}
          aria-label={words.slider}
          aria-valuetext={words.value(formatSetting(s), temperature, formatRisk(frame.risk))}
          min={-MOST}
          max={MOST}
          step={1}
          value={place}
          onKeyDown={(event) => {
            // Arrow keys are its own here; Escape goes on.
            if (event.key !== 'Escape') event.stopPropagation();
          }}
          onChange={(event) => {
            take(event.currentTarget.valueAsNumber);
          }}
        />
        <span className={styles['value']}>
          <i className="symbol">s</i> = <Quantity name="scale" value={s} text={formatSetting(s)} />
        </span>
        <span className={styles['value']}>
          <Words text={words.temperature} /> {temperature}
        </span>
        <span className={styles['value']}>
          <i className="symbol">R</i> = <Quantity name="scale.risk" value={frame.risk} text={formatRisk(frame.risk)} />{' '}
          {place !== 0 && words.instead(formatRisk(risk))}
        </span>
        <span className={styles['acts']} data-held={place !== 0}>
          <button
            type="button"
            disabled={place === 0}
            onClick={() => {
              const W = Array.from(frame.W);
              letGo();
              real.edit({ kind: 'setWeights', W }, newGesture('scale'));
            }}
          >
            {words.take}
          </button>
          <button type="button" disabled={place === 0} onClick={letGo}>
            {words.release}
          </button>
        </span>
      </div>
      <p className={styles['note']}>
        <Words text={words.note} /> {where && <Words text={words[where]} />}
      </p>
    </section>
  );
}

import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { scaleEn } from '../../i18n/scaleEn';
import { scaleZh } from '../../i18n/scaleZh';
import { designOf } from '../../model/features/design';
import { finish, type Slices } from '../../model/kernel/slices';
import { smoothness } from '../../model/kernel/smoothness';
import { type Document, experimentOf, shapeOf } from '../../session/document';
import { isPrepared, preparedDocument } from '../../session/preparedDocument';
import { Disclosure } from '../../ui/Disclosure';
import { formatSignificant } from '../../ui/numbers/formatNumber';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { runInSlices } from '../../ui/runInSlices';
import { Switch } from '../../ui/Switch';
import { RawWeights } from './RawWeights';
import styles from './StandardiseSwitch.module.css';

/** N·D²: up to this the effect is worked out with the picture, up to the other in slices after it, above it not at all. */
const MOST_AT_ONCE = 1e5;
const MOST_WORK = 1e7;

/** Whether W is of standardised features. Says what it makes of 1/L before it is switched. */
export function StandardiseSwitch(): ReactElement {
  const words = useMessages().lang === 'en' ? scaleEn : scaleZh;
  const lab = useLab();
  const document = useLabState((state) => state.document);
  const on = document.standardise !== undefined;
  const other = useSwitched(document);
  return (
    <div className={styles['standardise']}>
      <Switch label={words.name} on={on} disabled={other === 'large'} onChange={(to) => lab.setStandardise(to)}>
        <span aria-hidden="true">{words.short}</span>
      </Switch>
      {on && (
        <Disclosure label={words.raw} shown={<>{words.raw} ▴</>} className={styles['raw']} above>
          <RawWeights title={words.rawTitle} />
        </Disclosure>
      )}
      {other !== null && (
        <p className={styles['effect']} title={other === 'large' ? undefined : words.restarts}>
          {other === 'large' ? words.large : words.effect(formatSignificant(1 / other, 3))}
        </p>
      )}
    </div>
  );
}

/** L with the switch the other way; null where there is none, or to find out would take long; `large` where it can't be. */
type Switched = number | 'large' | null;

function useSwitched(document: Document): Switched {
  const { samples, bias, degree, standardise, penalty } = document;
  const work = samples.N * shapeOf(document).D ** 2;
  const slices = useMemo(
    () => () => switched(document),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- of all else of the document nothing is asked
    [samples, bias, degree, standardise, penalty],
  );
  const [found, setFound] = useState<Switched>(null);
  const atOnce = useMemo(() => (work <= MOST_AT_ONCE ? finish(slices()) : null), [slices, work]);
  useEffect(() => {
    if (work <= MOST_AT_ONCE || work > MOST_WORK) return undefined;
    return runInSlices(slices(), setFound);
  }, [slices, work]);
  if (work > MOST_WORK) return null;
  return work <= MOST_AT_ONCE ? atOnce : found;
}

function* switched(document: Document): Slices<Switched> {
  const { samples, degree = 1, standardise } = document;
  if (samples.N === 0) return null;
  const after = preparedDocument(document, { degree, standardise: !standardise });
  if (!isPrepared(after)) return 'large';
  yield;
  const design = designOf(experimentOf(after));
  yield;
  const L = smoothness(design);
  return L > 0 ? L : null;
}

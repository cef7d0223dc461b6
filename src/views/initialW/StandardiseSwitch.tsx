import { type ReactElement, useMemo } from 'react';
import { scaleEn } from '../../i18n/scaleEn';
import { scaleZh } from '../../i18n/scaleZh';
import { designOf } from '../../model/features/design';
import { smoothness } from '../../model/kernel/smoothness';
import { type Document, experimentOf, shapeOf } from '../../session/document';
import { isPrepared, preparedDocument } from '../../session/preparedDocument';
import { Disclosure } from '../../ui/Disclosure';
import { formatSignificant } from '../../ui/formatNumber';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { Switch } from '../../ui/Switch';
import { RawWeights } from './RawWeights';
import styles from './StandardiseSwitch.module.css';

/** N·D²: above this the effect is not worked out beforehand, so that the page never stops for it. */
const MOST_WORK = 1e7;

/** Whether W is of standardised features. Says what it makes of 1/L before it is switched. */
export function StandardiseSwitch(): ReactElement {
  const words = useMessages().lang === 'en' ? scaleEn : scaleZh;
  const lab = useLab();
  const document = useLabState((state) => state.document);
  const on = document.standardise !== undefined;
  const { samples, bias, degree } = document;
  const other = useMemo(
    () => switched(document),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- of all else of the document nothing is asked
    [samples, bias, degree, on, document.penalty],
  );
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
function switched(document: Document): number | 'large' | null {
  const { samples, degree = 1, standardise } = document;
  const { D } = shapeOf(document);
  if (samples.N === 0 || samples.N * D ** 2 > MOST_WORK) return null;
  const after = preparedDocument(document, { degree, standardise: !standardise });
  if (!isPrepared(after)) return 'large';
  const L = smoothness(designOf(experimentOf(after)));
  return L > 0 ? L : null;
}

import { type ReactElement, useMemo } from 'react';
import { scaleEn } from '../../i18n/scaleEn';
import { scaleZh } from '../../i18n/scaleZh';
import { designOf } from '../../model/features/design';
import { standardisationOf } from '../../model/features/standardisation';
import { smoothness } from '../../model/kernel/smoothness';
import type { Document } from '../../session/document';
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
  const { samples, bias, standardise } = document;
  const on = standardise !== undefined;
  const other = useMemo(() => otherSmoothness({ samples, bias, standardise }), [samples, bias, standardise]);
  return (
    <div className={styles['standardise']}>
      <Switch label={words.name} on={on} onChange={(to) => lab.setStandardise(to)}>
        <span aria-hidden="true">{words.short}</span>
      </Switch>
      {on && (
        <Disclosure label={words.raw} shown={<>{words.raw} ▴</>} className={styles['raw']} above>
          <RawWeights title={words.rawTitle} />
        </Disclosure>
      )}
      {other !== null && (
        <p className={styles['effect']} title={words.restarts}>
          {words.effect(formatSignificant(1 / other, 3))}
        </p>
      )}
    </div>
  );
}

type Parts = Pick<Document, 'samples' | 'bias'> & { readonly standardise: Document['standardise'] };

/** L with the switch the other way; null where there is none, or to find out would take long. */
function otherSmoothness({ samples, bias, standardise }: Parts): number | null {
  if (samples.N === 0 || samples.N * (samples.F + 1) ** 2 > MOST_WORK) return null;
  const scale = standardise ? {} : { standardise: standardisationOf(samples) };
  const L = smoothness(designOf({ samples, K: 2, bias, eta: 1, ...scale }));
  return L > 0 ? L : null;
}

import { type ReactElement, useMemo } from 'react';
import { scaleEn } from '../../i18n/scaleEn';
import { scaleZh } from '../../i18n/scaleZh';
import { featureMoments } from '../../model/features/featureMoments';
import { finish, type Slices } from '../../model/kernel/slices';
import { smoothnessOfMoments } from '../../model/kernel/smoothness';
import { LIMITS } from '../../model/limits';
import { type Document, shapeOf } from '../../session/document';
import { Disclosure } from '../../ui/Disclosure';
import { formatSignificant } from '../../ui/numbers/formatNumber';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { Switch } from '../../ui/Switch';
import { useSliced } from '../../ui/useSliced';
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
  const { value: other, isCurrent } = useSwitched(document);
  return (
    <div className={styles['standardise']}>
      <Switch
        label={words.name}
        on={on}
        disabled={isCurrent && other === 'large'}
        onChange={(to) => lab.setStandardise(to)}
      >
        <span aria-hidden="true">{words.short}</span>
      </Switch>
      {on && (
        <Disclosure label={words.raw} shown={<>{words.raw} ▴</>} className={styles['raw']} above>
          <RawWeights title={words.rawTitle} />
        </Disclosure>
      )}
      {other !== null && (
        <p
          className={styles['effect']}
          title={other === 'large' ? undefined : words.restarts}
          style={isCurrent ? undefined : { visibility: 'hidden' }}
        >
          {other === 'large' ? words.large : words.effect(formatSignificant(1 / other, 3))}
        </p>
      )}
    </div>
  );
}

/** L with the switch the other way; null where there is none, or to find out would take long; `large` where it can't be. */
type Switched = number | 'large' | null;

interface Effect {
  readonly value: Switched;
  /** Whether it is of this document; else it only keeps its place until the new one is known. */
  readonly isCurrent: boolean;
}

const NONE: Effect = { value: null, isCurrent: true };

function useSwitched(document: Document): Effect {
  const { samples, bias, degree, standardise, penalty } = document;
  const work = samples.N * shapeOf(document).D ** 2;
  const make = useMemo(() => {
    function* own(): Slices<{ readonly of: unknown; readonly value: Switched }> {
      return { of: own, value: yield* switched(document) };
    }
    return own;
    // oxlint-disable-next-line react/exhaustive-deps -- of all else of the document nothing is asked
  }, [samples, bias, degree, standardise, penalty]);
  const atOnce = useMemo(() => (work <= MOST_AT_ONCE ? finish(make()).value : null), [make, work]);
  const found = useSliced(work > MOST_AT_ONCE && work <= MOST_WORK ? make : null, false);
  if (work <= MOST_AT_ONCE) return { value: atOnce, isCurrent: true };
  return found === null ? NONE : { value: found.value, isCurrent: found.of === make };
}

function* switched({ samples, bias, degree, standardise, penalty }: Document): Slices<Switched> {
  const moments = yield* featureMoments(samples, degree);
  if (moments === null) return null;
  // Raw features are within the limit of the entries of x, and standardised ones within √N.
  if (degree && standardise && Math.max(...moments.largest) > LIMITS.maxCoordinate) return 'large';
  yield;
  const L = smoothnessOfMoments(moments, { bias, standardise: !standardise, penalty: penalty?.lambda ?? 0 });
  return L > 0 ? L : null;
}

import { type ReactElement, useMemo } from 'react';
import type { DescentMessages } from '../../i18n/descentEn';
import type { Optimum } from '../../model/descent/optimum/optimum';
import type { Design } from '../../model/features/design';
import { classLetter } from '../../session/document';
import { selectOptimum } from '../../session/selectors/optimum';
import { selectShownFrame } from '../../session/selectors/shownFrame';
import { formatCount, formatRisk, formatScientific, formatSignificant } from '../../ui/numbers/formatNumber';
import { Quantity } from '../../ui/Quantity';
import { leastMargin, splitOf } from './certificate';
import { useDescentWords } from './descentWords';
import { Figure } from './Figure';
import figure from './Figure.module.css';
import { firstWithin, stayOf } from './howLowCurve';
import { HowLowPlot } from './HowLowPlot';
import { usePacedState } from '../../ui/pacedState';
import { Words } from '../../ui/Words';
import styles from './HowLow.module.css';

type Decided = Exclude<Optimum, { readonly status: 'none' | 'tooLarge' | 'undecided' }>;

function isDecided(optimum: Optimum | null): optimum is Decided {
  return optimum !== null && 'risk' in optimum;
}

/** How low it can go: the lowest risk, decided from the samples, with its certificate, and the run on its way there. */
export function HowLow(): ReactElement {
  const words = useDescentWords().low;
  const optimum = usePacedState(selectOptimum);
  const design = usePacedState(selectShownFrame)?.design ?? null;
  return (
    <Figure number={4} caption={words.caption} verdict={verdictOf(optimum, words)} draws={['risk', 'curve']}>
      {isDecided(optimum) && design !== null && (
        <div className={figure['body']}>
          <HowLowPlot optimum={optimum} />
          <Answer optimum={optimum} design={design} />
        </div>
      )}
      {optimum !== null && !isDecided(optimum) && (
        <p className={styles['said']}>{words.notDecidedWhy[optimum.status]}</p>
      )}
    </Figure>
  );
}

function verdictOf(optimum: Optimum | null, words: DescentMessages['low']): string {
  if (optimum === null) return words.deciding;
  switch (optimum.status) {
    case 'attained':
      return words.attained;
    case 'separable':
      return words.separable;
    case 'approached':
      return optimum.groups.length > 1
        ? words.approached(words.groups(optimum.groups.map((group) => group.map(classLetter))))
        : words.approachedSamples;
    case 'tooLarge':
      return words.tooLarge;
    case 'none':
    case 'undecided':
      return words.notDecided;
  }
}

function Answer({ optimum, design }: { readonly optimum: Decided; readonly design: Design }): ReactElement {
  const words = useDescentWords().low;
  const run = usePacedState((state) => state.run);
  const document = usePacedState((state) => state.document);
  const last = usePacedState((state) => state.run.history.last);
  const reached = useMemo(() => {
    const stay = stayOf({ run, document });
    return [0.1, 0.01].flatMap((above) => {
      const t = firstWithin(run, stay, optimum.risk, above);
      return t === null ? [] : [{ above, t }];
    });
    // The history grows in place: its last iteration tells.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [last, document, optimum]);
  return (
    <div className={styles['answer']}>
      <p className={styles['lowest']}>
        <i className="symbol">R*</i> ={' '}
        <Quantity name="optimum.risk" value={optimum.risk} text={formatRisk(optimum.risk)} />
      </p>
      <p className={styles['how']}>
        <Words
          text={
            optimum.status === 'attained'
              ? words.reached(formatScientific(optimum.largestGradient))
              : words.neverReached
          }
        />
      </p>
      {reached.map(({ above, t }) => (
        <p key={above}>{words.above(String(above), formatCount(t))}</p>
      ))}
      <p className={styles['certificate']}>{words.certificate}</p>
      <Certificate optimum={optimum} design={design} />
    </div>
  );
}

function Certificate({ optimum, design }: { readonly optimum: Decided; readonly design: Design }): ReactElement {
  const words = useDescentWords().low;
  const proof = useMemo(
    () =>
      optimum.status === 'attained' ? null : { split: splitOf(design, optimum), margin: leastMargin(design, optimum) },
    [optimum, design],
  );
  if (optimum.status === 'attained') {
    const { leastEigenvalue } = optimum;
    return (
      <p>
        <Words text={leastEigenvalue === null ? words.flat : words.eigenvalue(formatSignificant(leastEigenvalue, 3))} />
      </p>
    );
  }
  const split = proof?.split ?? null;
  if (split !== null) {
    const { N } = design;
    return (
      <>
        {split.v.length <= 4 && (
          <p className={styles['vector']}>
            <i className="symbol">v</i> ={' '}
            <Words text={`(${split.v.map((value) => formatSignificant(value, 3)).join(', ')})`} />
          </p>
        )}
        <p>
          <Words
            text={words.split(
              classLetter(split.m),
              formatCount(split.count),
              formatCount(N - split.count),
              formatSignificant(split.own, 3),
              formatSignificant(split.others, 3),
            )}
          />
        </p>
      </>
    );
  }
  return (
    <p>
      <Words
        text={words.margins(
          formatCount(optimum.freedPairs),
          formatCount(design.N * (design.K - 1)),
          formatSignificant(proof?.margin ?? 0, 3),
        )}
      />
    </p>
  );
}

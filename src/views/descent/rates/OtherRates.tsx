import { type ReactElement, useEffect, useMemo } from 'react';
import type { DescentMessages } from '../../../i18n/descentEn';
import { formatCount, formatSetting } from '../../../ui/numbers/formatNumber';
import { useLab, useLabState } from '../../../ui/labContext';
import { useDescentWords } from '../descentWords';
import { Figure } from '../Figure';
import { usePacedState } from '../../../ui/pacedState';
import { comparedEtas, leaderOf, type RateStanding, risksOf, standingsAt, unknownStandings } from './otherRates';
import { OtherRatesPlot } from './OtherRatesPlot';
import { RateTable } from './RateTable';
import styles from '../Figure.module.css';

/** Other learning rates from where the segment shown began, on the axis through time. */
export function OtherRates(): ReactElement {
  const lab = useLab();
  const words = useDescentWords().rates;
  const eta = useLabState((state) => state.document.eta);
  const chosen = useLabState((state) => state.view.rates);
  const smoothness = usePacedState((state) => state.run.frame?.smoothness ?? 0);
  const frame = usePacedState((state) => state.run.frame);
  const version = usePacedState((state) => state.run.version);
  const first = usePacedState((state) => state.run.base?.iteration ?? 0);
  const told = usePacedState((state) => state.run.rates);
  const etas = useMemo(() => comparedEtas(eta, chosen, smoothness), [eta, chosen, smoothness]);
  useEffect(() => lab.compareRates(etas), [lab, etas]);
  const rates = told?.version === version && told.runs.every((run, place) => run.eta === etas[place]) ? told : null;
  const risks = useMemo(() => rates?.runs.map((run) => risksOf(run.risks)) ?? [], [rates]);
  const t = frame?.iteration ?? 0;
  const standings = rates === null ? unknownStandings(etas) : standingsAt(rates, risks, t);
  return (
    <Figure
      number={3}
      draws={['risk', 'curve']}
      caption={words.caption(formatCount(first))}
      verdict={rates === null ? null : verdictOf(standings, { t, first, end: first + rates.steps }, words)}
    >
      <div className={styles['body']}>
        <OtherRatesPlot {...{ risks, standings, first, t }} />
        <RateTable {...{ standings, etas, t, first }} end={first + (rates?.steps ?? 0)} />
      </div>
    </Figure>
  );
}

function verdictOf(
  standings: readonly RateStanding[],
  { t, first, end }: { readonly t: number; readonly first: number; readonly end: number },
  words: DescentMessages['rates'],
): string {
  if (standings.length < 2) return words.alone;
  if (t === first) return words.begin;
  if (end < t) return words.underWay(formatCount(end));
  const leader = leaderOf(standings);
  return leader === null ? words.tie : words.leads(formatSetting(leader.eta), formatCount(t), leader.rises);
}

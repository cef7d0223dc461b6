/** How low R can go, in words: each sentence only where it was decided. */
import type { Messages } from '../../i18n/en';
import { formatBound, formatCount, formatRisk } from '../../ui/numbers/formatNumber';
import type { Lowest, Situation } from './situationOf';

type Words = Messages['notice'];

/** What is said where Play has stopped by itself. */
export function stationaryWords(
  { risk, lowest }: Situation & { readonly kind: 'stationary' },
  iteration: number,
  notice: Words,
): string {
  return `${notice.stationary(formatCount(iteration), formatRisk(risk))}${notice.gap}${lowestWords(lowest, notice)}`.trim();
}

function lowestWords(lowest: Lowest, notice: Words): string {
  switch (lowest.kind) {
    case 'unknown':
      return '';
    case 'attained':
      return (lowest.converged ? notice.converged : notice.notYet)(formatBound(lowest.above));
    case 'approached':
      return notice.approached(formatRisk(lowest.risk));
    case 'separable':
      return notice.approached('0');
  }
}

/** What is said where all samples are of one class. */
export function oneClassWords(lowest: Lowest, notice: Words): string {
  switch (lowest.kind) {
    case 'unknown':
      return notice.oneClass;
    case 'attained':
      return notice.oneClassAttained(formatRisk(lowest.risk));
    case 'approached':
      return notice.oneClassApproached(formatRisk(lowest.risk));
    case 'separable':
      return notice.oneClassApproached('0');
  }
}

/** Why a file was refused, in the reader's language. */
import type { Messages } from '../../i18n/en';
import { LIMITS } from '../../model/limits';
import type { SessionProblem } from '../../files/sessionProblem';
import { formatFixed, formatSetting } from '../../ui/formatNumber';

const MEGABYTE = 1024 * 1024;

function limitWords({ what, value }: Extract<SessionProblem, { kind: 'limit' }>, messages: Messages): string {
  const bounds = {
    classes: value < LIMITS.minClasses ? LIMITS.minClasses : LIMITS.maxClasses,
    samples: LIMITS.maxSamples,
    features: LIMITS.maxFeatures,
    coordinate: LIMITS.maxCoordinate,
    eta: LIMITS.maxEta,
    name: LIMITS.maxNameLength,
    weight: LIMITS.maxWeight,
  };
  return messages.problem.limit(messages.limits[what], formatSetting(value), formatSetting(bounds[what]));
}

export function problemWords(problem: SessionProblem | { readonly kind: 'unreadable' }, messages: Messages): string {
  switch (problem.kind) {
    case 'tooLarge':
      return messages.problem.tooLarge(formatFixed(Math.ceil((10 * problem.bytes) / MEGABYTE) / 10, 1));
    case 'newerVersion':
      return messages.problem.newerVersion(formatSetting(problem.version));
    case 'limit':
      return limitWords(problem, messages);
    case 'damaged':
      return messages.problem.damaged(problem.where);
    case 'notJson':
    case 'notASession':
    case 'standardised':
    case 'unreadable':
      return messages.problem[problem.kind];
    default:
      return problem satisfies never;
  }
}

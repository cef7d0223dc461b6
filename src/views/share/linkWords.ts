/** Why a link was refused, in the reader's language. */
import type { Messages } from '../../i18n/en';
import { LIMITS } from '../../model/limits';
import type { LinkProblem } from '../../permalink/linkProblem';
import { formatCount, formatSetting } from '../../ui/formatNumber';

function whyDamaged(problem: Extract<LinkProblem, { kind: 'limit' | 'damaged' }>, { share, limits }: Messages): string {
  if (problem.kind === 'damaged') return share.unfit(problem.where);
  const { what, value } = problem;
  const bounds = {
    classes: value < LIMITS.minClasses ? LIMITS.minClasses : LIMITS.maxClasses,
    samples: LIMITS.maxSamples,
    features: LIMITS.maxFeatures,
    coordinate: LIMITS.maxCoordinate,
    eta: LIMITS.maxEta,
    name: LIMITS.maxNameLength,
    weight: LIMITS.maxWeight,
  };
  return share.beyond(limits[what], formatSetting(value), formatSetting(bounds[what]));
}

export function linkWords(problem: LinkProblem, messages: Messages): string {
  const { share } = messages;
  switch (problem.kind) {
    case 'tooLong':
      return share.long(formatCount(problem.characters), formatCount(LIMITS.maxLinkLength));
    case 'newerVersion':
      return share.newer;
    case 'notLoaded':
      return share.unopened;
    case 'incomplete':
      return share.damaged(share.incomplete);
    case 'limit':
    case 'damaged':
      return share.damaged(whyDamaged(problem, messages));
    default:
      return problem satisfies never;
  }
}

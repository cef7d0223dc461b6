/** Why a link was refused, in the reader's language. */
import type { Messages } from '../../i18n/en';
import { LIMITS } from '../../model/limits';
import type { LinkProblem } from '../../permalink/linkProblem';
import { formatCount } from '../../ui/numbers/formatNumber';
import { limitWords } from '../../ui/limitWords';

function whyDamaged(problem: Extract<LinkProblem, { kind: 'limit' | 'damaged' }>, messages: Messages): string {
  const { share } = messages;
  return problem.kind === 'damaged' ? share.unfit(problem.where) : share.beyond(limitWords(problem, messages));
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

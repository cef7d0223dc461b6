/** Why a file was refused, in the reader's language. */
import type { Messages } from '../../i18n/en';
import type { SessionProblem } from '../../files/sessionProblem';
import { formatFixed, formatSetting } from '../../ui/numbers/formatNumber';
import { limitWords } from '../../ui/limitWords';

const MEGABYTE = 1024 * 1024;

export function problemWords(problem: SessionProblem | { readonly kind: 'unreadable' }, messages: Messages): string {
  switch (problem.kind) {
    case 'tooLarge':
      return messages.problem.tooLarge(formatFixed(Math.ceil((10 * problem.bytes) / MEGABYTE) / 10, 1));
    case 'newerVersion':
      return messages.problem.newerVersion(formatSetting(problem.version));
    case 'limit':
      return messages.problem.limit(limitWords(problem, messages));
    case 'damaged':
      return messages.problem.damaged(problem.where);
    case 'notJson':
    case 'notASession':
    case 'unreadable':
      return messages.problem[problem.kind];
    default:
      return problem satisfies never;
  }
}

import { lessonsEn, type LessonsMessages } from '../../i18n/lessonsEn';
import { lessonsZh } from '../../i18n/lessonsZh';
import { presentEn, type PresentMessages } from '../../i18n/presentEn';
import { presentZh } from '../../i18n/presentZh';
import { useMessages } from '../../ui/messagesContext';

/** The words of the screen of lessons in the page's language. Both came with it. */
export function useLessonsWords(): LessonsMessages {
  return useMessages().lang === 'en' ? lessonsEn : lessonsZh;
}

/** Why a lesson was not opened, in the page's language. */
export function usePresentProblems(): PresentMessages['problem'] {
  return (useMessages().lang === 'en' ? presentEn : presentZh).problem;
}

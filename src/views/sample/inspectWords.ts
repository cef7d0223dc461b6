import { type InspectMessages, inspectWordsEn } from '../../i18n/inspectWordsEn';
import { inspectWordsZh } from '../../i18n/inspectWordsZh';
import { useMessages } from '../../ui/messagesContext';

/** The words of Inspect in the page's language. Both came with the screen. */
export function useInspectWords(): InspectMessages {
  return useMessages().lang === 'en' ? inspectWordsEn : inspectWordsZh;
}

import { presentEn, type PresentMessages } from '../../i18n/presentEn';
import { presentZh } from '../../i18n/presentZh';
import { useMessages } from '../../ui/messagesContext';

/** The words of the big screen in the page's language. Both came with it. */
export function usePresentWords(): PresentMessages {
  return useMessages().lang === 'en' ? presentEn : presentZh;
}

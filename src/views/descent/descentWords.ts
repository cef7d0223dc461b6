import { descentEn, type DescentMessages } from '../../i18n/descentEn';
import { descentZh } from '../../i18n/descentZh';
import { useMessages } from '../../ui/messagesContext';

/** The words of Descent in the page's language. Both came with the screen. */
export function useDescentWords(): DescentMessages {
  return useMessages().lang === 'en' ? descentEn : descentZh;
}

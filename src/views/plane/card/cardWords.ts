import { cardEn, type CardMessages } from '../../../i18n/cardEn';
import { cardZh } from '../../../i18n/cardZh';
import { useMessages } from '../../../ui/messagesContext';

/** The words of the card in the page's language. Both came with it. */
export function useCardWords(): CardMessages {
  return useMessages().lang === 'en' ? cardEn : cardZh;
}

import { openDataEn, type OpenDataMessages } from '../../i18n/openDataEn';
import { openDataZh } from '../../i18n/openDataZh';
import type { Messages } from '../../i18n/en';
import { useMessages } from '../../ui/messagesContext';

/** The sheet's words in the language of these. */
export function openDataWords({ lang }: Messages): OpenDataMessages {
  return lang === 'en' ? openDataEn : openDataZh;
}

/** The words of the sheet in the page's language. Both came with it. */
export function useOpenDataWords(): OpenDataMessages {
  return openDataWords(useMessages());
}

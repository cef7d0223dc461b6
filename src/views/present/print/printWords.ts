import { printEn, type PrintMessages } from '../../../i18n/printEn';
import { printZh } from '../../../i18n/printZh';
import { useMessages } from '../../../ui/messagesContext';

/** The words of what is printed in the page's language. Both came with it. */
export function usePrintWords(): PrintMessages {
  return useMessages().lang === 'en' ? printEn : printZh;
}

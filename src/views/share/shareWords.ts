import { shareSheetEn } from '../../i18n/shareSheetEn';
import { shareSheetZh } from '../../i18n/shareSheetZh';
import { useMessages } from '../../ui/messagesContext';

/** The words of the sheet in the page's language. Both came with it. */
export function useShareWords(): typeof shareSheetEn {
  return useMessages().lang === 'en' ? shareSheetEn : shareSheetZh;
}

import { presentEn, type PresentMessages } from '../../i18n/presentEn';
import { presentZh } from '../../i18n/presentZh';
import { useMessages } from '../../ui/messagesContext';
import { useCanvas } from './canvas';

/** The words of the big screen in the page's language, both of which came with it; on a phone, of the one who holds it. */
export function usePresentWords(): PresentMessages {
  const words = useMessages().lang === 'en' ? presentEn : presentZh;
  return useCanvas().upright ? { ...words, ...words.mine } : words;
}

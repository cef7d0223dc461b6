import { samplesEn, type SamplesMessages } from '../../i18n/samplesEn';
import { samplesZh } from '../../i18n/samplesZh';
import { useMessages } from '../../ui/messagesContext';

/** The words of the table in the page's language. Both came with it. */
export function useSamplesWords(): SamplesMessages {
  return useMessages().lang === 'en' ? samplesEn : samplesZh;
}

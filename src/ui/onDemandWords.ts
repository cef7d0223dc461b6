import { onDemandEn, type OnDemandMessages } from '../i18n/onDemandEn';
import { onDemandZh } from '../i18n/onDemandZh';
import { useMessages } from './messagesContext';

/** The words of what is drawn on demand, in the page's language. Both came with it. */
export function useOnDemandWords(): OnDemandMessages {
  return useMessages().lang === 'en' ? onDemandEn : onDemandZh;
}

import { batchEn, type BatchMessages } from '../i18n/batchEn';
import { batchZh } from '../i18n/batchZh';
import { useMessages } from './messagesContext';

/** The words of mini-batches in the page's language; only what is fetched on demand may ask for them. */
export function useBatchWords(): BatchMessages {
  return useMessages().lang === 'en' ? batchEn : batchZh;
}

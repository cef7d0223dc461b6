import { sliceEn, type SliceMessages } from '../../../i18n/sliceEn';
import { sliceZh } from '../../../i18n/sliceZh';
import { useMessages } from '../../../ui/messagesContext';

/** The words of the slice in the page's language. Both came with it. */
export function useSliceWords(): SliceMessages {
  return useMessages().lang === 'en' ? sliceEn : sliceZh;
}

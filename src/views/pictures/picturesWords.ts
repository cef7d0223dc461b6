import { picturesEn, type PicturesMessages } from '../../i18n/picturesEn';
import { picturesZh } from '../../i18n/picturesZh';
import { useMessages } from '../../ui/messagesContext';

/** The words of pictures in the page's language. Both came with them. */
export function usePicturesWords(): PicturesMessages {
  return useMessages().lang === 'en' ? picturesEn : picturesZh;
}

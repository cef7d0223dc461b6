import { speakerEn, type SpeakerMessages } from '../../../i18n/speakerEn';
import { speakerZh } from '../../../i18n/speakerZh';
import { useMessages } from '../../../ui/messagesContext';

/** The words of the speaker's window in the page's language. Both came with it. */
export function useSpeakerWords(): SpeakerMessages {
  return useMessages().lang === 'en' ? speakerEn : speakerZh;
}

import { editorEn, type EditorMessages } from '../../i18n/editorEn';
import { editorZh } from '../../i18n/editorZh';
import { useMessages } from '../../ui/messagesContext';

/** The words of the editor in the page's language. Both came with it. */
export function useEditorWords(): EditorMessages {
  return useMessages().lang === 'en' ? editorEn : editorZh;
}

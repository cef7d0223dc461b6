import { useEffect } from 'react';
import type { Messages } from '../i18n/en';
import { loadMessages } from '../i18n/languages';
import type { Lab } from '../session/lab';
import type { Theme } from '../ui/palette';
import { editing } from './editing';
import { EMBEDDED } from './visiting';

let isListening = false;

/** Hears the page around, once what can do what it asks is there. */
export function useEmbedding(
  lab: Lab,
  onTheme: (theme: Theme) => void,
  onMessages: (messages: Messages) => void,
): void {
  useEffect(() => {
    if (!EMBEDDED || isListening) return;
    isListening = true;
    void import('./embedding/listenToParent').then(({ listenToParent }) => {
      listenToParent({
        lab,
        onTheme,
        onHiding: (hiding) => {
          editing.setState({ hiding });
        },
        onLanguage: (lang) => void loadMessages(lang).then(onMessages, () => undefined),
      });
    });
  }, [lab, onTheme, onMessages]);
}

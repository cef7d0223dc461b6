/** The languages of the page; English is always there, the other is fetched when it is first needed. */
import { en, type Messages } from './en';

export type Language = 'en' | 'zh-CN';

/** The language a browser's preference list asks for: Chinese of any kind reads the Simplified Chinese page. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const first = wanted.find((tag) => /^(en|zh)\b/i.test(tag));
  return first !== undefined && /^zh/i.test(first) ? 'zh-CN' : 'en';
}

/** A language tag as one of ours, or null. */
export function languageOf(tag: string | null): Language | null {
  return tag === 'en' || tag === 'zh-CN' ? tag : null;
}

/** The words of `language`. Rejects if they can't be fetched. */
export async function loadMessages(language: Language): Promise<Messages> {
  if (language === 'en') return en;
  const { zhCN } = await import('./zh-CN');
  return zhCN;
}

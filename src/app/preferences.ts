/** Language and theme: what the address says, else what was chosen before, else what the browser prefers. */
import { type Language, languageOf, preferredLanguage } from '../i18n/languages';
import { guardStorage } from '../autosave/guardedStorage';
import type { Theme } from '../ui/palette';

/** Storage may be blocked or full; a choice is then kept for this visit only. */
const storage = guardStorage(() => localStorage);

const recall = (key: 'lang' | 'theme'): string | null => storage.read(`softmax-lab.${key}`);

export function remember(key: 'lang' | 'theme', value: string): void {
  storage.write(`softmax-lab.${key}`, value);
}

const themeOf = (name: string | null): Theme | null => (name === 'light' || name === 'dark' ? name : null);

export function startingLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  return languageOf(asked) ?? languageOf(recall('lang')) ?? preferredLanguage(navigator.languages);
}

export function startingTheme(): Theme {
  const asked = new URLSearchParams(location.search).get('theme');
  const preferred: Theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return themeOf(asked) ?? themeOf(recall('theme')) ?? preferred;
}

/** Puts a choice into the address, so that a reload or a copied address keeps it. */
export function writeAddress(key: 'lang' | 'theme', value: string): void {
  const address = new URL(location.href);
  address.searchParams.set(key, value);
  history.replaceState(history.state, '', address);
}

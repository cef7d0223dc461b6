/**
 * The outside of a link, everything after `#`: `v=1&key=value&…&sum=89abcdef`. `sum` is the CRC-32 of all that stands
 * before `&sum=`, eight digits; what stands after them is not ours. Keys that are not known are covered by it and ignored.
 */
import { NEWEST_VERSION } from '../files/formatVersion';
import { crc32 } from './crc32';

const END = '&sum=';
const SUM_DIGITS = 8;

/** The settings of a link by their keys; null where a link is no sound one, and why. */
export type LinkText =
  | { readonly kind: 'settings'; readonly settings: ReadonlyMap<string, string> }
  | { readonly kind: 'newerVersion'; readonly version: number }
  | { readonly kind: 'incomplete' };

/** Values must be of letters, digits and `-_.,~`, which nothing on the way changes. */
export function joinLink(version: number, settings: ReadonlyMap<string, string>): string {
  const pairs = [`v=${version}`, ...Array.from(settings, ([key, value]) => `${key}=${value}`)];
  const text = pairs.join('&');
  return `${text}${END}${crc32(text)}`;
}

export function splitLink(text: string): LinkText {
  const version = /^v=([1-9]\d{0,8})(?:&|$)/.exec(text)?.[1];
  if (version === undefined) return { kind: 'incomplete' };
  // Another version may have other rules for all the rest.
  if (Number(version) > NEWEST_VERSION) return { kind: 'newerVersion', version: Number(version) };
  const end = text.indexOf(END);
  const covered = text.slice(0, Math.max(0, end));
  // A sentence around a link leaves its full stop or bracket behind it.
  const sum = text.slice(end + END.length, end + END.length + SUM_DIGITS);
  if (end < 0 || sum !== crc32(covered)) return { kind: 'incomplete' };
  const settings = new Map<string, string>();
  for (const pair of covered.split('&')) {
    const [key = '', ...value] = pair.split('=');
    if (!settings.has(key)) settings.set(key, value.join('='));
  }
  return { kind: 'settings', settings };
}

/** How classes and features are called on the page. Names come from anywhere: they are looked up in maps, never as keys. */
import type { Messages } from '../i18n/en';
import { type FeatureMap, rowFactors, rowPowers } from '../model/features/featureRows';
import { classLetter } from '../session/document';

/** The class's own name in the reader's language, or null where it has none beyond its letter. */
export function className(messages: Messages, classes: readonly string[], m: number): string | null {
  const name = classes[m];
  if (name === undefined || name === '' || name === classLetter(m)) return null;
  return messages.known.get(name) ?? name;
}

/** Letter and name: "A setosa", or "A" alone. For screen readers; where it is printed, `printedClassName`. */
export function fullClassName(messages: Messages, classes: readonly string[], m: number): string {
  const name = className(messages, classes, m);
  return name === null ? classLetter(m) : `${classLetter(m)} ${name}`;
}

/** As `fullClassName`, its parts in the right order whatever the script. */
export function printedClassName(messages: Messages, classes: readonly string[], m: number): string {
  const name = className(messages, classes, m);
  return name === null ? classLetter(m) : `${classLetter(m)} ${isolated(name)}`;
}

/** The feature's own name with its unit, or null where it is only called x₁, x₂, … */
export function featureName(messages: Messages, features: readonly string[], index: number): string | null {
  const name = features[index];
  if (name === undefined || name === '' || /^x\d*$/.test(name)) return null;
  const known = messages.knownFeatures.get(name);
  return known === undefined ? name : `${known} ${messages.centimetres}`;
}

const POWERS = ['', '', '²', '³'];

/** Row o of x, W and G: "bias", a feature as x1, x2, … with its own name if it has one, or a product as its symbol. */
export function rowName(messages: Messages, features: readonly string[], o: number, map: FeatureMap): string {
  const factors = rowFactors(o, map);
  if (factors.length === 0) return messages.matrices.biasRow;
  if (factors.length > 1) return rowText(o, map);
  const [feature = 0] = factors;
  return [`x${feature + 1}`, featureName(messages, features, feature)].filter((part) => part !== null).join(' ');
}

/** The symbol of row o as plain text: "1" for the bias, "x1", "x2", "x1²", "x1x2", … */
export function rowText(o: number, map: FeatureMap): string {
  const powers = rowPowers(o, map);
  return powers.length === 0 ? '1' : powers.map(([feature, power]) => `x${feature + 1}${POWERS[power] ?? ''}`).join('');
}

/** A feature's name and the unit in brackets at its end, if it has one. */
export function splitUnit(name: string): readonly [words: string, unit: string | null] {
  const [, words, unit] = /^(.*\S) (\([^()]*\))$/.exec(name) ?? [];
  return words === undefined || unit === undefined ? [name, null] : [words, unit];
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A name to be put among other words: one that runs from right to left carries none of them along. */
export function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}

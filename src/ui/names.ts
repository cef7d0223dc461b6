/** How classes and features are called on the page. */
import type { Messages } from '../i18n/en';
import { type FeatureMap, rowFactors } from '../model/features/featureRows';
import { classLetter } from '../session/document';

/** The class's own name in the reader's language, or null where it has none beyond its letter. */
export function className(messages: Messages, classes: readonly string[], m: number): string | null {
  const name = classes[m];
  if (name === undefined || name === '' || name === classLetter(m)) return null;
  return messages.known[name] ?? name;
}

/** Letter and name: "A setosa", or "A" alone. */
export function fullClassName(messages: Messages, classes: readonly string[], m: number): string {
  const name = className(messages, classes, m);
  return name === null ? classLetter(m) : `${classLetter(m)} ${name}`;
}

/** The feature's own name with its unit, or null where it is only called x₁, x₂, … */
export function featureName(messages: Messages, features: readonly string[], index: number): string | null {
  const name = features[index];
  if (name === undefined || name === '' || /^x\d*$/.test(name)) return null;
  const known = messages.knownFeatures[name];
  return known === undefined ? name : `${known} ${messages.centimetres}`;
}

/** Row o of x, W and G: "bias", or its features as x1, x2, … with their own names where they have one. */
export function rowName(messages: Messages, features: readonly string[], o: number, map: FeatureMap): string {
  const factors = rowFactors(o, map);
  if (factors.length === 0) return messages.matrices.biasRow;
  const names = factors.map((feature) => [`x${feature + 1}`, featureName(messages, features, feature)]);
  return names.map((parts) => parts.filter((part) => part !== null).join(' ')).join(' × ');
}

/** The symbol of row o as plain text: "1" for the bias, "x1", "x2", … */
export function rowText(o: number, map: FeatureMap): string {
  const factors = rowFactors(o, map);
  return factors.length === 0 ? '1' : factors.map((feature) => `x${feature + 1}`).join('');
}

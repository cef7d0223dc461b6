/** Which of a table's labels become classes. */
import { parseNumber } from './parseNumber';

export interface LabelCount {
  readonly label: string;
  /** Samples that have it. */
  readonly count: number;
}

export interface ClassProposal {
  /** Labels with a class of their own, in the order of the classes. */
  readonly kept: readonly string[];
  /** Whether the labels that are not kept share one more class, after them. */
  readonly others: boolean;
}

/**
 * All labels where there are no more than `most` (≥ 2), else the `most` − 1 that most samples have, and one class for
 * the others. In the order of their numbers where all labels are numbers, else of their code points; of two labels as
 * frequent, the one before in this order is kept.
 */
export function proposeClasses(labels: readonly LabelCount[], most: number, decimalComma: boolean): ClassProposal {
  const ordered = inOrder(labels, decimalComma);
  if (ordered.length <= most) return { kept: ordered.map(({ label }) => label), others: false };
  const frequent = [...ordered].sort((a, b) => b.count - a.count).slice(0, most - 1);
  const kept = new Set(frequent);
  return { kept: ordered.filter((label) => kept.has(label)).map(({ label }) => label), others: true };
}

/** The labels in the order of their classes. */
function inOrder(labels: readonly LabelCount[], decimalComma: boolean): LabelCount[] {
  const keyed = labels.map((label) => ({ label, value: parseNumber(label.label, decimalComma) }));
  const numeric = keyed.every(({ value }) => typeof value === 'number');
  keyed.sort((a, b) => {
    const difference = numeric ? Number(a.value) - Number(b.value) : 0;
    return difference || compareCodePoints(a.label.label, b.label.label);
  });
  return keyed.map(({ label }) => label);
}

/** `<` compares code units, which puts U+FFFD after an emoji. */
function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    // The second unit of a pair is a code point of its own here, and those are in order.
    if (a[at] !== b[at]) return a.codePointAt(at)! - b.codePointAt(at)!;
  }
  return a.length - b.length;
}

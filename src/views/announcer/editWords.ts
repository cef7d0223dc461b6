/** What an edit did, in a sentence. */
import { editsEn, type EditMessages } from '../../i18n/editsEn';
import { editsZh } from '../../i18n/editsZh';
import type { Messages } from '../../i18n/en';
import type { Change } from '../../model/edits/changes';
import { classLetter, type Document } from '../../session/document';
import { formatCount, formatSetting } from '../../ui/numbers/formatNumber';
import { fullClassName } from '../../ui/names';

/** An edit, or another name for a class. */
export type NamedChange = Change | { readonly kind: 'renameClass'; readonly m: number };

/** The sentence for `change`, which took `before` to `after`; empty where an edit's own control tells of it. */
export function editWords(messages: Messages, change: NamedChange, before: Document, after: Document): string {
  const words: EditMessages = messages.lang === 'en' ? editsEn : editsZh;
  const sample = (n: number, { samples, classes, axes }: Document): [n: string, name: string, at: string] => {
    const found = samples.at(n);
    const at = axes.map((o) => formatSetting(found?.features[o] ?? 0));
    return [formatCount(n + 1), fullClassName(messages, classes, found?.label ?? 0), at.join(', ')];
  };
  switch (change.kind) {
    case 'addSample':
      return words.placed(...sample(change.n ?? after.samples.N - 1, after));
    case 'moveSample':
      return words.moved(...sample(change.n, after));
    case 'relabelSample':
      return words.relabelled(formatCount(change.n + 1), sample(change.n, after)[1]);
    case 'removeSample':
      return words.deleted(...sample(change.n, before));
    case 'spliceSamples':
      return words.replaced(change.samples.length);
    case 'addClass':
      return words.classAdded(fullClassName(messages, after.classes, change.m ?? after.classes.length - 1));
    case 'removeClass':
      return words.classRemoved(fullClassName(messages, before.classes, change.m));
    case 'renameClass':
      return words.classRenamed(classLetter(change.m), fullClassName(messages, after.classes, change.m));
    // Their own controls tell.
    case 'setBias':
    case 'setEta':
    case 'setPenalty':
    case 'setBatch':
    case 'setWeight':
    case 'setWeights':
    case 'shiftColumns':
      return '';
  }
}

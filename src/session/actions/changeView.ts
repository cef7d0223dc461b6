/** What an edit of the document does to the selected sample and the active class: indices move with what they point at. */
import { type Change, placeOfClass, placeOfSample } from '../../model/edits/changes';
import type { Document } from '../document';
import type { View } from '../view';

/** The view after `change`, an edit of `document` that fits it. */
export function changeView(view: View, document: Document, change: Change): View {
  const { selected } = view;
  const place = selected === null ? null : placeOfSample(selected, change);
  // On Explore nothing else is selected: the next key would change a sample that nobody chose. Elsewhere one is always looked at.
  const orphaned = selected !== null && place === null && view.screen !== 'explore';
  const heir = orphaned ? nearest(selected, document) : null;
  const activeClass = placeOfClass(view.activeClass, change);
  const last = document.classes.length - 2;
  return {
    ...view,
    selected: place ?? (heir === null ? null : placeOfSample(heir, change)),
    activeClass: activeClass ?? Math.min(view.activeClass, last),
  };
}

/** The view brought into the range of a document that took the place of another. */
export function fitView(view: View, document: Document): View {
  const { samples, classes, features } = document;
  const held = view.held.length > features.length ? [] : view.held;
  const selected = view.selected !== null && view.selected < samples.N ? view.selected : null;
  return { ...view, selected, held, activeClass: Math.min(view.activeClass, classes.length - 1) };
}

/** The other sample that lies nearest to sample n in the plane, as it is shown; null if there is none. */
function nearest(n: number, { samples, axes, domain: [across, up] }: Document): number | null {
  const from = samples.at(n)?.features;
  const [a = 0, b] = axes;
  let heir: number | null = null;
  let least = Infinity;
  samples.forEach((features, at, _, other) => {
    if (other === n || from === undefined) return;
    const x = (features[at + a]! - from[a]!) / (across[1] - across[0]);
    const y = b === undefined ? 0 : (features[at + b]! - from[b]!) / (up[1] - up[0]);
    const distance = x * x + y * y;
    if (distance >= least) return;
    least = distance;
    heir = other;
  });
  return heir;
}

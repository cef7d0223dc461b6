/** What an edit of the document does to what is selected and armed: indices move with what they point at. */
import type { Change } from '../../model/edits/change';
import type { Document } from '../document';
import type { View } from '../view';

/** The view after `change`, an allowed edit of `document` as it was before. */
export function changeView(view: View, document: Document, change: Change): View {
  switch (change.kind) {
    case 'removeSample':
      return { ...view, selected: selectedWithout(change.n, view.selected, document) };
    case 'removeClass': {
      const activeClass = view.activeClass > change.m ? view.activeClass - 1 : view.activeClass;
      return { ...view, activeClass: Math.min(activeClass, document.classes.length - 2) };
    }
    case 'addSample':
    case 'moveSample':
    case 'addClass':
    case 'setEta':
    case 'setBias':
    case 'setWeight':
    case 'shiftColumns':
      return view;
    default:
      return change satisfies never;
  }
}

/** The view brought into the range of a document that took the place of another. */
export function fitView(view: View, { samples, classes }: Document): View {
  const selected = view.selected !== null && view.selected < samples.length ? view.selected : null;
  return { ...view, selected, activeClass: Math.min(view.activeClass, classes.length - 1) };
}

function selectedWithout(removed: number, selected: number | null, document: Document): number | null {
  const heir = selected === removed ? nearest(removed, document) : selected;
  return heir !== null && heir > removed ? heir - 1 : heir;
}

/** The other sample that lies nearest to sample n in the plane, as it is shown; null if there is none. */
function nearest(n: number, { samples, axes, domain }: Document): number | null {
  const from = samples[n];
  let heir: number | null = null;
  let least = Infinity;
  samples.forEach((sample, other) => {
    if (other === n || from === undefined) return;
    const distance = Math.hypot(
      ...axes.map((feature, axis) => {
        const [low, high] = domain[axis === 1 ? 1 : 0];
        return (sample.features[feature]! - from.features[feature]!) / (high - low);
      }),
    );
    if (distance >= least) return;
    least = distance;
    heir = other;
  });
  return heir;
}

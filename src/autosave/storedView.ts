/** The view as it is kept with the work: the choices that a reload must not lose, each sound or as it is at first. */
import * as v from 'valibot';
import type { Document } from '../session/document';
import { PHASES } from '../session/phases';
import { initialView, SCREENS, SPEEDS, type View } from '../session/view';

/** The highlight is not stored; of the phase its node is. The names are those of the format. */
export type StoredView = Omit<View, 'highlight' | 'highlightLocked' | 'phase' | 'activeClass'> & {
  readonly slow: number | null;
  readonly armed: number;
};

const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const flag = (initial: boolean) => v.fallback(v.boolean(), initial);

const schema = v.object({
  screen: v.fallback(v.picklist(SCREENS), initialView.screen),
  selected: v.fallback(v.nullable(index), null),
  slow: v.fallback(v.nullable(v.picklist([-1, ...PHASES.keys()])), null),
  proofAt: v.fallback(v.object({ i: index, m: index, o: index }), initialView.proofAt),
  proofSlips: flag(initialView.proofSlips),
  proofBrief: flag(initialView.proofBrief),
  armed: v.fallback(index, initialView.activeClass),
  speed: v.fallback(v.picklist(SPEEDS), initialView.speed),
  logRisk: flag(initialView.logRisk),
  contours: flag(initialView.contours),
  markErrors: flag(initialView.markErrors),
  ghosts: flag(initialView.ghosts),
  shortcuts: flag(initialView.shortcuts),
});

/** What is kept of a view, in one order of keys, so that two views that are kept alike have the same text. */
export function storedViewOf(view: View): StoredView {
  const { screen, selected, phase, proofAt, proofSlips, proofBrief, activeClass, speed } = view;
  const { logRisk, contours, markErrors, ghosts, shortcuts } = view;
  return {
    ...{ screen, selected, slow: phase && phase.node, proofAt, proofSlips, proofBrief, armed: activeClass, speed },
    ...{ logRisk, contours, markErrors, ghosts, shortcuts },
  };
}

/** The view of a kept value, whatever it is; what is damaged, or points at nothing in the document, is as it is at first. */
export function viewFrom(kept: unknown, { samples, classes }: Document): Partial<View> {
  const result = v.safeParse(schema, kept);
  if (!result.success) return {};
  const { selected, armed, slow, ...view } = result.output;
  return {
    ...view,
    selected: selected !== null && selected < samples.length ? selected : null,
    activeClass: armed < classes.length ? armed : initialView.activeClass,
    phase: slow === null ? null : { node: slow, before: null },
  };
}

/** How the visitor looks at it: choices that change no number. */
import type { Speed } from '../protocol/messages';
import type { Highlight } from './highlight';
import type { PhaseState } from './phases';

/** The screens, in the order of their tabs. */
export const SCREENS = ['explore', 'inspect', 'proof'] as const;

export type Screen = (typeof SCREENS)[number];

export interface View {
  readonly screen: Screen;
  /** Index of the selected sample, the same on every screen. */
  readonly selected: number | null;
  /** What is pointed at or focused, and lights wherever it appears. */
  readonly highlight: Highlight | null;
  /** What stays lit until it is freed; while there is one, pointing lights nothing else. */
  readonly highlightLocked: boolean;
  /** Descent in slow motion: the node reached; null while steps are taken whole. */
  readonly phase: PhaseState | null;
  /** Classes i and m and feature row o that the derivation is evaluated at; brought into range where it is shown. */
  readonly proofAt: { readonly i: number; readonly m: number; readonly o: number };
  /** The derivation shows what was first written, in red. */
  readonly proofSlips: boolean;
  /** The derivation shows its main lines only. */
  readonly proofBrief: boolean;
  /** The class that a click places. */
  readonly activeClass: number;
  readonly speed: Speed;
  /** The risk axis is logarithmic. */
  readonly logRisk: boolean;
  readonly contours: boolean;
  /** Misclassified samples carry a dot. */
  readonly markErrors: boolean;
  /** The plane also shows the boundaries of pinned runs. */
  readonly ghosts: boolean;
  /** Single keys such as Space and 1–8 act on the page. */
  readonly shortcuts: boolean;
}

export const SPEEDS: readonly Speed[] = [1, 5, 20, 60, 'max'];

export const initialView: View = {
  screen: 'explore',
  selected: null,
  highlight: null,
  highlightLocked: false,
  phase: null,
  proofAt: { i: 1, m: 2, o: 1 },
  proofSlips: true,
  proofBrief: false,
  activeClass: 0,
  speed: 60,
  logRisk: false,
  contours: true,
  markErrors: false,
  ghosts: false,
  shortcuts: true,
};

/**
 * One step of descent in slow motion. Phases only reveal: at each node the page shows what the one kernel call at the
 * shown W has already computed, and holds back what comes later. The last node is an ordinary step of the trainer.
 */
import type { Frame } from '../model/kernel/frame';
import type { Run } from './run';

export const PHASES = ['z', 'yhat', 'R', 'G', 'W'] as const;

export type Phase = (typeof PHASES)[number];

const LAST = PHASES.length - 1;

/** The node reached (−1: none yet), and, from the last node on, the frame that the step was taken from. */
export interface PhaseState {
  readonly node: number;
  readonly before: Frame | null;
}

/** Where slow motion begins: nothing is revealed yet, and the fifth press takes the step. */
export const FIRST_PHASE: PhaseState = { node: -1, before: null };

/** Everything of a moment revealed, its step not taken yet: where a step that is taken back leads to. */
export const LAST_REVEAL: PhaseState = { node: LAST - 1, before: null };

/** What a move to another node asks for. */
interface Move {
  readonly phase: PhaseState;
  /** A step of descent is due with it. */
  readonly step: boolean;
}

/** The node after this one; `step` where a step of descent is due with it. */
export function nextPhase(phase: PhaseState, frame: Frame | null): Move {
  return goToPhase(phase, (phase.node + 1) % PHASES.length, frame);
}

/** Any node; the last takes the step, once. `frame` is what is shown now. */
export function goToPhase(phase: PhaseState, node: number, frame: Frame | null): Move {
  if (node !== LAST) return { phase: { node, before: null }, step: false };
  return phase.node === LAST ? { phase, step: false } : { phase: { node, before: frame }, step: true };
}

/** Whether a move in slow motion, to a node or the next one (null), takes a step: it keeps the moment that this is taken from. */
export function takesStep(phase: PhaseState | null, node: number | null): boolean {
  return phase !== null && (node === null ? nextPhase(phase, null) : goToPhase(phase, node, null)).step;
}

/** The node before this one; null before the first and after the step: from there the iteration before is next. */
export function previousPhase(phase: PhaseState): PhaseState | null {
  return phase.node < 0 || phase.node === LAST ? null : { node: phase.node - 1, before: null };
}

/** The part of the state that says which phase is shown. */
interface Phased {
  readonly view: { readonly phase: PhaseState | null };
}

/** At which node a quantity of the contract is revealed; null for what is always there (W, x, y, η, counts). */
export function phaseOf(quantity: string): number | null {
  if (/^z\./.test(quantity)) return 0;
  if (/^(exp|yhat|jacobian)\.|^correct$/.test(quantity)) return 1;
  if (/^(loss|risk)$/.test(quantity)) return 2;
  return /^(error|outer|[Gg]|check)\.|^gradient-max$/.test(quantity) ? 3 : null;
}

/** Whether a quantity is held back until its node is reached. After the update everything waits for the next call. */
export function isBeforePhase({ view: { phase } }: Phased, quantity: string): boolean {
  if (phase === null) return false;
  const shownFrom = phaseOf(quantity);
  return shownFrom !== null && (phase.node === LAST || shownFrom > phase.node);
}

/** W before the last node's step and the step that was taken; null unless that step is what is shown. */
export function selectUpdate({ view: { phase }, run: { frame } }: Phased & { readonly run: Run }): Frame | null {
  const before = phase?.before ?? null;
  return before && frame && frame.iteration === before.iteration + 1 && frame.W.length === before.W.length
    ? before
    : null;
}

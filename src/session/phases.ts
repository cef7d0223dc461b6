/**
 * One step of descent in slow motion. Phases only reveal: at each node the page shows what the one kernel call at the
 * shown W has already computed, and holds back what comes later. The last node is an ordinary step of the trainer.
 */
import type { Frame } from '../model/kernel/frame';
import type { LabState } from './lab';

export const PHASES = ['z', 'yhat', 'R', 'G', 'W'] as const;

export type Phase = (typeof PHASES)[number];

const LAST = PHASES.length - 1;

/** The node reached (−1: none yet), and, from the last node on, the frame that the step was taken from. */
export interface Slow {
  readonly node: number;
  readonly before: Frame | null;
}

/** Where slow motion begins: nothing is revealed yet, and the fifth press takes the step. */
export const FIRST_PHASE: Slow = { node: -1, before: null };

/** Everything of a moment revealed, its step not taken yet: where a step that is taken back leads to. */
export const LAST_REVEAL: Slow = { node: LAST - 1, before: null };

/** What a move to another node asks for. */
interface Move {
  readonly slow: Slow;
  /** A step of descent is due with it. */
  readonly step: boolean;
}

/** The node after this one; `step` where a step of descent is due with it. */
export function nextPhase(slow: Slow, frame: Frame | null): Move {
  return goToPhase(slow, (slow.node + 1) % PHASES.length, frame);
}

/** Any node; the last takes the step, once. `frame` is what is shown now. */
export function goToPhase(slow: Slow, node: number, frame: Frame | null): Move {
  if (node !== LAST) return { slow: { node, before: null }, step: false };
  return slow.node === LAST ? { slow, step: false } : { slow: { node, before: frame }, step: true };
}

/** The node before this one; null before the first and after the step: from there the iteration before is next. */
export function previousPhase(slow: Slow): Slow | null {
  return slow.node < 0 || slow.node === LAST ? null : { node: slow.node - 1, before: null };
}

/** At which node a quantity of the contract is revealed; null for what is always there (W, x, y, η, counts). */
export function phaseOf(quantity: string): number | null {
  if (/^z\./.test(quantity)) return 0;
  if (/^(exp|yhat|jacobian)\.|^correct$/.test(quantity)) return 1;
  if (/^(loss|risk)$/.test(quantity)) return 2;
  return /^(error|outer|G|check)\.|^gradient-max$/.test(quantity) ? 3 : null;
}

/** Whether a quantity is held back until its node is reached. After the update everything waits for the next call. */
export function isHeld({ view: { slow } }: LabState, quantity: string): boolean {
  if (slow === null) return false;
  const phase = phaseOf(quantity);
  return phase !== null && (slow.node === LAST || phase > slow.node);
}

/** W before the last node's step and the step that was taken; null unless that step is what is shown. */
export function selectUpdate({ view: { slow }, run: { frame } }: LabState): Frame | null {
  const before = slow?.before ?? null;
  return before && frame && frame.iteration === before.iteration + 1 && frame.W.length === before.W.length
    ? before
    : null;
}

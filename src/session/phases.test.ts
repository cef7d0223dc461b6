import { describe, expect, it } from 'vitest';
import { FIRST_PHASE, goToPhase, isBeforePhase, nextPhase, PHASES, phaseOf, previousPhase } from './phases';

const at = (node: number) => ({ view: { phase: { node, before: null } } });

describe('phases', () => {
  it('walk five nodes with one step of descent, and begin again', () => {
    let phase = FIRST_PHASE;
    const steps: boolean[] = [];
    for (let press = 0; press < 10; press++) {
      const next = nextPhase(phase, null);
      steps.push(next.step);
      phase = next.phase;
    }
    expect(steps).toEqual([false, false, false, false, true, false, false, false, false, true]);
    expect(phase.node).toBe(PHASES.length - 1);
  });

  it('walk back to the first node, but not over the step', () => {
    expect(previousPhase({ node: 3, before: null })).toEqual({ node: 2, before: null });
    expect(previousPhase({ node: 0, before: null })).toEqual(FIRST_PHASE);
    expect(previousPhase(FIRST_PHASE)).toBeNull();
    expect(previousPhase({ node: PHASES.length - 1, before: null })).toBeNull();
  });

  it('take the step once, however often the last node is asked for', () => {
    const first = goToPhase(FIRST_PHASE, 4, null);
    expect(first.step).toBe(true);
    expect(goToPhase(first.phase, 4, null).step).toBe(false);
    expect(goToPhase(first.phase, 2, null)).toEqual({ phase: { node: 2, before: null }, step: false });
  });

  it.each([
    ['W.0.1', null],
    ['x.0', null],
    ['eta', null],
    ['z.1', 0],
    ['exp.1', 1],
    ['yhat.1', 1],
    ['correct', 1],
    ['loss', 2],
    ['risk', 2],
    ['error.0', 3],
    ['outer.0.1', 3],
    ['G.0.1', 3],
    ['gradient-max', 3],
  ])('reveal %s at node %s', (quantity, node) => {
    expect(phaseOf(quantity)).toBe(node);
    const held = [-1, 0, 1, 2, 3, 4].map((now) => isBeforePhase(at(now), quantity));
    expect(held).toEqual([-1, 0, 1, 2, 3, 4].map((now) => node !== null && (now < node || now === 4)));
  });
});

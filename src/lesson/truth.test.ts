import { describe, expect, it } from 'vitest';
import { finish } from '../model/kernel/slices';
import { runScene, shippedDocument, isShipped } from './sceneRun';
import { shippedLessons } from './shippedLessons';
import { type Truth, truthOf } from './truth';
import { convergence } from '../testing/convergenceOracle';
import { answers } from '../testing/lessonOracle';

function truths(): Map<string, Truth> {
  const found = new Map<string, Truth>();
  for (const lesson of shippedLessons) {
    for (const scene of lesson.scenes) {
      const entry = lesson.documents[scene.document]!;
      const document = isShipped(entry) ? shippedDocument(entry) : null;
      if (!document || !scene.ask) throw new Error(scene.id);
      found.set(scene.id, finish(truthOf(scene.ask, finish(runScene(document, scene)))));
    }
  }
  return found;
}

describe('the shipped lessons', () => {
  it('have the answers of an independent computation, all 47', () => {
    const found = truths();
    const expected = answers();
    expect(found.size).toBe(47);
    expect([...expected.keys()].sort()).toEqual([...found.keys()].sort());
    for (const [id, answer] of expected) {
      const truth = found.get(id)!;
      if (typeof answer === 'number') {
        const value = truth.kind === 'number' ? truth.value : NaN;
        expect(Math.abs(value - answer), `${id}: ${value} and ${answer}`).toBeLessThan(1e-6);
      } else expect(summary(truth), id).toEqual(answer);
    }
  });

  it('say in the notes of the fourth, in both languages, what that computation gives', () => {
    const scenes = shippedLessons.find(({ id }) => id === 'converge')?.scenes ?? [];
    const computed = convergence();
    for (const [name, [scene, digits]] of Object.entries(SAID)) {
      const value = Math.abs(computed[name]!);
      const text = value < 1e-4 ? value.toExponential(1).replace('-', '−') : value.toFixed(digits);
      const notes = scenes[scene - 1]?.notes;
      expect(notes?.en, `${name} is ${value}`).toContain(text);
      expect(notes?.['zh-CN'], `${name} is ${value}`).toContain(text);
    }
    expect(scenes[3]?.caption.en).toContain(computed['first']!.toFixed(3).replace('-', '−'));
  });
});

/** Numbers in the notes of the fourth lesson: scene and decimals. */
const SAID: Readonly<Record<string, readonly [scene: number, digits: number]>> = {
  length: [1, 3],
  promised: [1, 3],
  slope: [1, 3],
  fall: [1, 3],
  start: [2, 3],
  risk01: [2, 3],
  risk02: [3, 3],
  second: [4, 3],
  third: [4, 3],
  fourRises: [5, 0],
  fourTop: [5, 3],
  four: [6, 3],
  short1: [6, 3],
  short2: [6, 3],
  long1: [7, 3],
  long2: [7, 3],
  long4: [7, 3],
  R200: [8, 4],
  R400: [8, 4],
  tR100: [8, 2],
  tR200: [8, 2],
  tR400: [8, 2],
  W100: [9, 2],
  W200: [9, 2],
  W400: [9, 2],
  least: [10, 4],
  gap200: [10, 1],
  gap400: [10, 1],
  newton0: [11, 4],
  newton1: [11, 4],
  newton2: [11, 4],
  newton3: [11, 4],
};

function summary(truth: Truth): unknown {
  switch (truth.kind) {
    case 'sign':
      return { sign: truth.sign };
    case 'choice':
      return { which: truth.which };
    case 'direction':
      return { which: truth.which, moved: Number(truth.moved.toFixed(3)) };
    case 'curve':
      return { at: truth.at, values: truth.values.map((value) => Number(value.toFixed(4))) };
    case 'number':
    case 'none':
      return truth;
    default:
      return truth satisfies never;
  }
}

import { describe, expect, it } from 'vitest';
import { finish } from '../model/kernel/slices';
import { runScene, shippedDocument, isShipped } from './sceneRun';
import { shippedLessons } from './shippedLessons';
import { type Truth, truthOf } from './truth';
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
  it('have the answers of an independent computation, all 36', () => {
    const found = truths();
    const expected = answers();
    expect(found.size).toBe(36);
    expect([...expected.keys()].sort()).toEqual([...found.keys()].sort());
    for (const [id, answer] of expected) {
      const truth = found.get(id)!;
      if (typeof answer === 'number') {
        const value = truth.kind === 'number' ? truth.value : NaN;
        expect(Math.abs(value - answer), `${id}: ${value} and ${answer}`).toBeLessThan(1e-6);
      } else expect(summary(truth), id).toEqual(answer);
    }
  });
});

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

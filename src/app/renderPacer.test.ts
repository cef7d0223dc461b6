import { describe, expect, test } from 'vitest';
import { RenderPacer } from './renderPacer';

const FRAME = 1000 / 60;

/** Runs frames at full speed, `lost(n)` of them lost before frame n, and gives the pace after each. */
function paces(renderPacer: RenderPacer, frames: number, lost: (n: number) => number, frame: number = FRAME): number[] {
  let at = 1000;
  return Array.from({ length: frames }, (_, n) => {
    at += (1 + lost(n)) * frame;
    renderPacer.pace();
    renderPacer.onAnimationFrame(at);
    return renderPacer.pace();
  });
}

const none = (): number => 0;

describe('pictures at full speed', () => {
  test('are spaced further where frames are lost, and closer again where they are not', () => {
    const renderPacer = new RenderPacer();
    const before = renderPacer.pace();
    const stumbling = paces(renderPacer, 60, (n) => (n % 10 === 9 ? 1 : 0));
    expect(stumbling.at(-1)).toBeGreaterThan(before + FRAME);
    expect(Math.max(...stumbling), 'six pictures a second at least').toBeLessThanOrEqual(1000 / 6);
    const steady = paces(renderPacer, 2000, none);
    expect(steady.at(-1)).toBeLessThan(before);
    expect(Math.min(...steady), 'never every frame').toBeGreaterThan(FRAME);
  });

  test('are spaced by frames of the screen, whatever its rate', () => {
    for (const frame of [1000 / 144, 1000 / 30]) {
      const renderPacer = new RenderPacer();
      const settled = paces(renderPacer, 3000, none, frame).at(-1) ?? NaN;
      expect(settled / frame).toBeCloseTo((paces(new RenderPacer(), 3000, none).at(-1) ?? NaN) / FRAME, 1);
    }
  });

  test('are not misled by a frame that comes right after a late one', () => {
    const renderPacer = new RenderPacer();
    paces(renderPacer, 100, none);
    const before = renderPacer.pace();
    const [after] = paces(renderPacer, 1, none, 0.5);
    expect(after).toBeGreaterThan(0.85 * before);
    expect(paces(renderPacer, 20, none).at(-1)).toBeCloseTo(before, 6);
  });

  test('know nothing of frames in which no picture was to be spaced, and of rests', () => {
    const renderPacer = new RenderPacer();
    const before = renderPacer.pace();
    for (let n = 0; n < 50; n++) renderPacer.onAnimationFrame(3 * n * FRAME);
    expect(renderPacer.pace()).toBeCloseTo(before, 6);
    paces(renderPacer, 20, () => 60);
    expect(renderPacer.pace()).toBeCloseTo(before, 6);
  });
});

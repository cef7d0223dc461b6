/**
 * What cannot be read, found by measuring the page once it rests: text over text, over a bracket, over a marker, a bar or a
 * line, outside its box or the page; neighbouring numbers less than 4 px apart; numbers that read as zero and are not.
 */
import type { Page } from 'playwright/test';
import { findOutside } from './boxes';
import { findFalseZeros, findOnBrackets } from './brackets';
import { findOverBars, findOverDrawings } from './drawings';
import { makeGeometry } from './geometry';
import { findOverlaps } from './overlaps';
import { makeSight } from './sight';
import { readTexts } from './texts';

/** The parts travel as text, so that the page needs nothing of ours. */
const SCRIPT = `(async () => {
  await document.fonts.ready;
  for (const one of document.getAnimations()) {
    if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
  }
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const found = new Set();
  // What is inert is not found under a point, nor what lies over it.
  const inert = [...document.querySelectorAll('[inert]')];
  for (const one of inert) one.inert = false;
  const geometry = (${makeGeometry.toString()})();
  const sight = (${makeSight.toString()})(geometry);
  const texts = (${readTexts.toString()})(geometry, sight, found);
  (${findOutside.toString()})(texts, geometry, sight, found);
  (${findOverlaps.toString()})(texts, geometry, sight, found);
  (${findOnBrackets.toString()})(texts, geometry, sight, found);
  (${findOverDrawings.toString()})(texts, geometry, sight, found);
  (${findOverBars.toString()})(texts, geometry, sight, found);
  (${findFalseZeros.toString()})(found);
  for (const one of inert) one.inert = true;
  return [...found];
})()`;

/** ms after which an objection is no longer that of a layout on its way. */
const PATIENCE = 5000;

/** Every objection to the page once it rests, in words; empty where there is none. */
export async function illegible(page: Page): Promise<string[]> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = await page.evaluate<string[]>(SCRIPT);
    if (found.length === 0 || performance.now() > end) return found;
  }
}

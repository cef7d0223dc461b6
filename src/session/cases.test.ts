/** Small sessions whose right numbers come from an independent descent in extended precision. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readSession } from '../files/sessionFile';
import { designOf } from '../model/features/design';
import { descend } from '../model/kernel/descend';
import { evaluateRisk } from '../model/kernel/risk';
import { smoothness } from '../model/kernel/smoothness';
import { experimentOf } from './document';
import type { Session } from './session';

vi.setConfig({ testTimeout: 60_000 });

interface Right {
  /** The learning rate is 1/L, not the file's. */
  readonly safeRate: boolean;
  /** R, max |G| and the correct count by iteration; null where it was not told. */
  readonly at: Readonly<Record<string, readonly [risk: number, gradient: number | null, correct: number | null]>>;
}

const folder = join(import.meta.dirname, '../testing/cases');
const right = JSON.parse(readFileSync(join(folder, 'right.json'), 'utf8')) as Record<string, Right>;

function sessionOf(name: string): Session {
  const reading = readSession(readFileSync(join(folder, `${name}.json`), 'utf8'));
  if (!reading.ok) throw new Error(`${name}: ${reading.problem.kind}`);
  return reading.session;
}

describe('the numbers of a case are right', () => {
  it.each(Object.entries(right))('%s', (name, { safeRate, at }) => {
    const { document } = sessionOf(name);
    const design = designOf(experimentOf(document));
    const W = Float64Array.from(document.initialW.flat());
    const G = new Float64Array(W.length);
    const eta = safeRate ? 1 / smoothness(design) : document.eta;
    let present = evaluateRisk(design, W, G);
    for (let t = 0; t <= Math.max(...Object.keys(at).map(Number)); t++) {
      if (t > 0) {
        descend(W, G, eta);
        present = evaluateRisk(design, W, G);
      }
      const told = at[t];
      if (told === undefined) continue;
      const [risk, gradient, correct] = told;
      const near = name === 'offset-1e7' ? 1e-8 : 1e-11;
      expect(Math.abs(present.risk - risk), `R at ${t}`).toBeLessThanOrEqual(near * Math.max(risk, 1e-300) + 1e-15);
      const reach = design.X.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
      const largest = G.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
      if (gradient !== null) {
        expect(Math.abs(largest - gradient), `G at ${t}`).toBeLessThanOrEqual(near * gradient + 1e-12 * reach);
      }
      // At a tie in the last digit either count is right.
      const either = name === 'collinear-middle' && t === 1 ? [4, 5] : [correct];
      if (correct !== null) expect(either, `correct at ${t}`).toContain(present.correct);
    }
  });
});

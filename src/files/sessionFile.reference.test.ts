import { describe, expect, it } from 'vitest';
import { writeSession } from './writeSession';
import { openedFile } from '../testing/openedFile';

interface Reference {
  readonly X: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly W: readonly (readonly number[])[];
  readonly K: number;
  readonly risk: number;
  readonly gradient: readonly (readonly number[])[];
}

const references = import.meta.glob<Reference>(
  ['../testing/reference/*.json', '!**/hessian.json', '!**/real_sets.json'],
  {
    eager: true,
    import: 'default',
  },
);

/** A reference case as somebody else would write it: the least that a file must hold, and the run. */
function asFile({ X, labels, W, K, risk, gradient }: Reference): unknown {
  const F = (X[0]?.length ?? 0) - 1;
  return {
    format: 'softmax-lab',
    version: 1,
    document: {
      features: Array.from({ length: F }, (_, o) => `x${o + 1}`),
      classes: [...'ABCDEFGH'].slice(0, K),
      points: X.map((x, n) => [...x.slice(1), labels[n]]),
      bias: true,
      eta: 1,
      initialW: W,
    },
    run: { iteration: 0, W, G: gradient, risk, risks: [risk] },
  };
}

describe('the reference cases', () => {
  it('are all here', () => expect(Object.keys(references)).toHaveLength(6));

  it.each(Object.entries(references))('%s opens from a file without the optional parts', (_, reference) => {
    const { document, base, run } = openedFile(JSON.stringify(asFile(reference)));
    expect(Array.from(document.samples, ({ features }) => [1, ...features])).toEqual(reference.X);
    expect(Array.from(document.samples, ({ label }) => label)).toEqual(reference.labels);
    expect(document.initialW).toEqual(reference.W);
    expect(document.axes).toEqual(document.features.length === 1 ? [0] : [0, 1]);
    for (const [low, high] of document.domain) expect(low).toBeLessThan(high);
    expect(base).toBeNull();
    expect(run).toMatchObject({ iteration: 0, risk: reference.risk });
    expect(Array.from(run?.W ?? [])).toEqual(reference.W.flat());
    expect(Array.from(run?.G ?? [])).toEqual(reference.gradient.flat());
    expect(run?.history?.at(0)).toBe(reference.risk);
    const again = writeSession({ document, base, run });
    expect(writeSession(openedFile(again))).toBe(again);
  });
});

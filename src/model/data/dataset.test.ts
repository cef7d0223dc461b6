import { describe, expect, it } from 'vitest';
import { boundariesOf, regionsOf, scoreField } from '../plane/scoreField';
import { DATASET_NAMES, datasetOf } from './dataset';
import { train } from '../../testing/randomDesigns';
import { LIMITS } from '../limits';
import { designOf } from '../features/design';
import { irisPetals } from './irisPetals';
import { referenceCase } from '../../testing/reference';
import { evaluateRisk } from '../kernel/risk';
import { roundCoordinate } from './roundCoordinate';
import { SampleTable } from './sampleTable';
import { smoothness } from '../kernel/smoothness';

describe.each(DATASET_NAMES)('the data set %s', (name) => {
  const { features, classes, samples, domain, eta } = datasetOf(name);
  const K = classes.length;
  const design = designOf({ samples, K, bias: true, eta });
  const flat = samples.flat();

  it('is the same every time, in arrays of its own', () => {
    const again = datasetOf(name);
    expect(again).toEqual({ name, features, classes, samples, domain, eta });
    expect(again.samples).not.toBe(samples);
  });

  it('keeps the shapes and limits of a document', () => {
    expect(flat.features).toHaveLength(samples.N * samples.F);
    expect(flat.labels).toHaveLength(samples.N);
    expect(flat.labels.every((label) => label < K)).toBe(true);
    expect(features).toHaveLength(samples.F);
    expect(K).toBeGreaterThanOrEqual(LIMITS.minClasses);
    expect(K).toBeLessThanOrEqual(LIMITS.maxClasses);
  });

  it('lies inside its domain, in rounded coordinates', () => {
    flat.features.forEach((x, cell) => {
      const [min, max] = domain[cell % 2 === 0 ? 0 : 1];
      expect(x).toBeGreaterThan(min);
      expect(x).toBeLessThan(max);
      expect(roundCoordinate(x, max - min)).toBe(x);
    });
  });

  it('opens with an η below 1/L, at which R falls', () => {
    expect(eta * smoothness(design)).toBeLessThan(1);
    const risks = train(design, new Float64Array(design.D * K), eta, 100);
    if (samples.N > 0) risks.slice(1).forEach((risk, t) => expect(risk).toBeLessThan(risks[t]!));
  });

  it.runIf(samples.N > 0)('comes to show every class a region after 300 steps', () => {
    const W = new Float64Array(design.D * K);
    train(design, W, eta, 300);
    const field = scoreField({ W, D: design.D, K, bias: true }, [0, 1], new Float64Array(2));
    expect(regionsOf(field, domain).map(({ m }) => m)).toEqual(classes.map((_, m) => m));
    expect(boundariesOf(field, domain).length).toBeGreaterThanOrEqual(K - 1);
    const { correct } = evaluateRisk(design, W, new Float64Array(W.length));
    expect(correct / samples.N).toBeGreaterThan(0.7);
  });
});

describe('irisPetals', () => {
  it('has the values of the reference file', () => {
    const { X, labels } = referenceCase('iris-petals').design;
    const samples = SampleTable.from(irisPetals());
    expect(designOf({ samples, K: 3, bias: true, eta: 1 }).X).toEqual(X);
    expect(samples.flat().labels).toEqual(labels);
  });
});

describe('datasetOf', () => {
  it('has the sizes that the menu promises', () => {
    const sizes = DATASET_NAMES.map((name) => [datasetOf(name).samples.N, datasetOf(name).classes.length]);
    expect(sizes).toEqual([
      [150, 3],
      [9, 3],
      [90, 3],
      [1000, 3],
      [50, 2],
      [100, 5],
      [0, 3],
    ]);
  });

  it('has the nine points of the reference file', () => {
    const { X, labels } = referenceCase('nine-points').design;
    const { samples } = datasetOf('nine');
    expect(designOf({ samples, K: 3, bias: true, eta: 1 }).X).toEqual(X);
    expect(samples.flat().labels).toEqual(labels);
  });
});

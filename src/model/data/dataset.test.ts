import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DRAWN } from '../../testing/gaussianClouds';
import { boundariesOf, regionsOf, scoreField } from '../plane/scoreField';
import { datasetOf } from './dataset';
import { DATASET_NAMES, type DatasetName, TEACHING_NAMES } from './datasetName';
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

  // What those that teach do, they teach.
  const teaching = TEACHING_NAMES.some((each) => each === name);

  it.skipIf(teaching)('opens with an η below 1/L, at which R falls', () => {
    expect(eta * smoothness(design)).toBeLessThan(1);
    const risks = train(design, new Float64Array(design.D * K), eta, 100);
    if (samples.N > 0) risks.slice(1).forEach((risk, t) => expect(risk).toBeLessThan(risks[t]!));
  });

  it.runIf(samples.N > 0 && !teaching)('comes to show every class a region after 300 steps', () => {
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

/** SHA-256 of the doubles of all samples (little-endian) and their labels: these numbers may never change. */
const HASHES: Readonly<Record<DatasetName, string>> = {
  iris: '45e2d49d2d86ca550f1f0a6fd0193ec9f21c996fc5adab20ea1ca7cca82b172b',
  nine: '88ba615987c6b9e8b5a1409a214c50b3d4a6d643e2176f161bcf92db899fb9b8',
  blobs: '01040d67b9320b4b4774075ad0e6cbea80b31a53b9c9e4fadb0ea112979bbc50',
  overlap: 'd897f7b92b4b84a7d1fc890405b97848e2c1e55189936329cb3505a82e8d530c',
  two: '1e00d5aba52638ecaf851a33f2c09ed70ff4733da58eb8a2674a53b60c5ea8c9',
  five: '9d42072a2635d0fa82f7a98547c79aef4fa608996562f8f37395de5b78e1a300',
  empty: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  apart: '14d064c72d770cd5e1189611bc04162ad49768e835ef7ff44a3f3ffb91baae00',
  outlier: 'e133a3e6d75bb692c26407fe20f9c9ab2d6b718f6246d7850d9c2b7769d063a6',
  line: '0a73490f458f2652f79f215d5cf0b304eac26c8b4f00328c6c5c435742cc741d',
  ring: 'dc8aff440f2e1b9f84907e392a1bb09caa7922a2b248ab580ab477e09dc975aa',
  rare: '046177f8ffaa6c3a5fc350cf5a037cf00bbd6f3308fdb14b7589a602efd69ae1',
  same: '8f90b9bfa0699a9025f5315a0cc4138e3c91072dc3caf783f522afe5ea5ff5f2',
  absent: 'd68a5e3d2c73483ab291960a7fe4652a9048f6b6b3c04c1a483b0a9ba27d6c69',
  far: 'f8d88fe44d76f0e20bb30b9efbe419d52b154082c5890396d59875222c7517f1',
  steep: 'cac4fab0373034ff8b297804e69fcf60b3e8352d75ff4c74bdf5e0d72aef5712',
};

describe('datasetOf', () => {
  it.each(DATASET_NAMES)('has for ever the samples of %s that it has now', (name) => {
    const { features, labels } = datasetOf(name).samples.flat();
    const hash = createHash('sha256').update(new Uint8Array(features.buffer)).update(labels).digest('hex');
    expect(hash).toBe(HASHES[name]);
  });

  it.each(Object.entries(DRAWN))('has the samples of %s as they were drawn', (name, draw) => {
    expect(datasetOf(name as DatasetName).samples.flat()).toEqual(draw());
  });

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
      [60, 3],
      [51, 2],
      [60, 3],
      [80, 2],
      [120, 2],
      [30, 3],
      [50, 3],
      [75, 3],
      [120, 3],
    ]);
  });

  it('has the nine points of the reference file', () => {
    const { X, labels } = referenceCase('nine-points').design;
    const { samples } = datasetOf('nine');
    expect(designOf({ samples, K: 3, bias: true, eta: 1 }).X).toEqual(X);
    expect(samples.flat().labels).toEqual(labels);
  });
});

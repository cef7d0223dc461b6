/** Samples with one of them added, moved or removed, or a class taken out: always new arrays. */
import type { Samples } from '../experiment';
import { requireFinite, requireIndex } from '../require';

/** The samples and one more, of F finite features, at place n or at the end. RangeError otherwise. */
export function withSample(
  samples: Samples,
  features: readonly number[],
  label: number,
  n: number = samples.N,
): Samples {
  requireRow(samples, features);
  const { N, F } = samples;
  requireIndex(n, N + 1, 'sample');
  const grown = new Float64Array((N + 1) * F);
  grown.set(samples.features.subarray(0, n * F));
  grown.set(features, n * F);
  grown.set(samples.features.subarray(n * F), (n + 1) * F);
  const labels = new Uint8Array(N + 1);
  labels.set(samples.labels.subarray(0, n));
  labels[n] = label;
  labels.set(samples.labels.subarray(n), n + 1);
  return { N: N + 1, F, features: grown, labels };
}

/** The samples with F finite features for sample n instead of its own. RangeError otherwise. */
export function withMoved(samples: Samples, n: number, features: readonly number[]): Samples {
  requireIndex(n, samples.N, 'sample');
  requireRow(samples, features);
  const moved = samples.features.slice();
  moved.set(features, n * samples.F);
  return { ...samples, features: moved };
}

/** The samples without sample n; those after it move up by one. RangeError where there is no n. */
export function withoutSample({ N, F, features, labels }: Samples, n: number): Samples {
  requireIndex(n, N, 'sample');
  const left = new Float64Array((N - 1) * F);
  left.set(features.subarray(0, n * F));
  left.set(features.subarray((n + 1) * F), n * F);
  return { N: N - 1, F, features: left, labels: labels.filter((_, index) => index !== n) };
}

/** The samples with every label above m lowered by one. RangeError where class m has samples. */
export function withoutClass(samples: Samples, m: number): Samples {
  if (samples.labels.includes(m)) throw new RangeError(`class ${m} has samples`);
  return { ...samples, labels: samples.labels.map((label) => (label > m ? label - 1 : label)) };
}

/** The samples with every label from m on raised by one: a class without samples comes before them. */
export function withClass(samples: Samples, m: number): Samples {
  if (!samples.labels.some((label) => label >= m)) return samples;
  return { ...samples, labels: samples.labels.map((label) => (label >= m ? label + 1 : label)) };
}

function requireRow({ F }: Samples, features: readonly number[]): void {
  if (features.length !== F) throw new RangeError(`${features.length} features instead of ${F}`);
  requireFinite(features);
}

/** Whether the parts of a session file fit each other, and values that only their place gives a meaning are in range. */
import type { SampleTable } from '../model/data/sampleTable';
import { MAPPED_FEATURES, rowCount } from '../model/features/featureRows';
import { fitsScale, isStandardisation } from '../model/features/standardisation';
import { type Interval, type Matrix, type Shape, shapeOf } from '../session/document';
import { damaged, type LimitName, limitProblem, type SessionProblem } from './sessionProblem';
import type { StoredDocument, StoredRun, StoredSession } from './sessionSchema';

/** The first thing that does not fit, or null. */
export function sessionProblem({ document, run }: StoredSession): SessionProblem | null {
  return documentProblem(document) ?? (run && runProblem(run, document));
}

function documentProblem(document: StoredDocument): SessionProblem | null {
  const { features, points, axes, domain, eta, lambda, batch, initialW, base } = document;
  const shape = storedShape(document);
  return (
    limitProblem('values', points.length * features.length, 'document.points') ??
    limitProblem('eta', eta, 'document.eta') ??
    (lambda === 0 ? null : limitProblem('lambda', lambda, 'document.lambda')) ??
    (batch && limitProblem('batch', batch.size, 'document.batch.size')) ??
    (batch && limitProblem('seed', batch.seed, 'document.batch.seed')) ??
    (axes && axesProblem(axes, features.length)) ??
    mapProblem(document) ??
    pointsProblem(document) ??
    scaleProblem(document) ??
    (domain && domainProblem(domain, features.length)) ??
    (initialW && matrixProblem(initialW, shape, 'weight', 'document.initialW')) ??
    (base && limitProblem('iteration', base.iteration, 'document.base.iteration')) ??
    (base && matrixProblem(base.W, shape, 'runWeight', 'document.base.W'))
  );
}

function axesProblem(axes: readonly number[], F: number): SessionProblem | null {
  const fit = axes.length === Math.min(F, 2) && axes.every((axis) => axis < F) && axes[0] !== axes[1];
  return fit ? null : damaged('document.axes');
}

/** D × K of what a file holds. */
export function storedShape({ featureMap, ...document }: StoredDocument): Shape {
  return shapeOf({ ...document, ...(featureMap && { degree: featureMap }) });
}

function mapProblem({ featureMap, features }: StoredDocument): SessionProblem | null {
  return featureMap && features.length !== MAPPED_FEATURES ? damaged('document.featureMap') : null;
}

function pointsProblem({ points, features, classes }: StoredDocument): SessionProblem | null {
  const F = features.length;
  const K = classes.length;
  for (const [n, row] of points.entries()) {
    const where = `document.points[${n}]`;
    const label = row[F];
    if (row.length !== F + 1 || label === undefined) return damaged(where);
    if (!Number.isInteger(label) || label < 0 || label >= K) return damaged(where);
    for (let o = 0; o < F; o++) {
      const problem = limitProblem('coordinate', row[o]!, where);
      if (problem) return problem;
    }
  }
  return null;
}

/** Samples that are mapped or standardised keep within the limit of raw ones, so that all that is computed of them does. */
function scaleProblem(document: StoredDocument): SessionProblem | null {
  const { standardise, featureMap, features, points } = document;
  const F = features.length;
  const rows = rowCount(F, { bias: false, degree: featureMap ?? undefined });
  if (typeof standardise !== 'boolean' && !isStandardisation(standardise, rows)) return damaged('document.standardise');
  return fitProblem(
    document,
    points.map((row) => row.slice(0, F)),
  );
}

function fitProblem(
  { standardise, featureMap }: StoredDocument,
  rows: Iterable<readonly number[]>,
): SessionProblem | null {
  // With `true` μ and σ are those of the samples: nothing standardised by them is far from 0.
  if (standardise === true || (standardise === false && featureMap === null)) return null;
  const prepared = { ...(standardise && { standardise }), ...(featureMap && { degree: featureMap }) };
  for (const row of rows) {
    if (!fitsScale(row, prepared)) return damaged(standardise ? 'document.standardise' : 'document.featureMap');
  }
  return null;
}

/** The first thing that is wrong with the samples of a document that come as a table, or null. */
export function samplesProblem(samples: SampleTable, stored: StoredDocument): SessionProblem | null {
  const { features, classes } = stored;
  const F = features.length;
  if (samples.F !== F) return damaged('document.points');
  const tooMany =
    limitProblem('samples', samples.N, 'document.points') ?? limitProblem('values', samples.N * F, 'document.points');
  if (tooMany) return tooMany;
  for (const chunk of samples.chunks) {
    if (chunk.features.length !== chunk.labels.length * F) return damaged('document.points');
    for (const label of chunk.labels) if (label >= classes.length) return damaged('document.points');
    for (const value of chunk.features) {
      if (!Number.isFinite(value)) return damaged('document.points');
      const problem = limitProblem('coordinate', value, 'document.points');
      if (problem) return problem;
    }
  }
  return fitProblem(
    stored,
    Array.from(samples, (sample) => sample.features),
  );
}

/** Two intervals; of one feature the second, which no feature is on, may be absent. */
function domainProblem(domain: readonly Interval[], F: number): SessionProblem | null {
  if (domain.length < Math.min(F, 2)) return damaged('document.domain');
  for (const [axis, [low, high]] of domain.entries()) {
    const where = `document.domain[${axis}]`;
    const size = Math.max(Math.abs(low), Math.abs(high));
    // The pixels between the ends must be numbers that can be told apart.
    if (!(high - low > 1e-13 * size)) return damaged(where);
    const problem = limitProblem('edge', size, where) ?? limitProblem('span', high - low, where);
    if (problem) return problem;
  }
  return null;
}

function runProblem(run: StoredRun, document: StoredDocument): SessionProblem | null {
  const { iteration, W, G } = run;
  const shape = storedShape(document);
  if (document.base && document.base.iteration > iteration) return damaged('document.base.iteration');
  return (
    limitProblem('iteration', iteration, 'run.iteration') ??
    matrixProblem(W, shape, 'runWeight', 'run.W') ??
    (G && matrixProblem(G, shape, 'gradient', 'run.G')) ??
    limitProblem('risk', run.risk ?? 0, 'run.risk') ??
    limitProblem('risk', largestOf(run.risks ?? []), 'run.risks')
  );
}

function largestOf(risks: NonNullable<StoredRun['risks']>): number {
  let largest = 0;
  for (const part of risks) {
    for (const risk of typeof part === 'number' ? [part] : part.max) largest = Math.max(largest, risk);
  }
  return largest;
}

function matrixProblem(rows: Matrix, { D, K }: Shape, what: LimitName, where: string): SessionProblem | null {
  if (rows.length !== D || rows.some((row) => row.length !== K)) return damaged(where);
  for (const value of rows.flat()) {
    const problem = limitProblem(what, value, where);
    if (problem) return problem;
  }
  return null;
}

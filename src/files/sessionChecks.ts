/** Whether the parts of a session file fit each other, and values that only their place gives a meaning are in range. */
import { LIMITS } from '../model/limits';
import { type Interval, type Matrix, type Shape, shapeOf } from '../session/document';
import { damaged, limitProblem, type SessionProblem } from './sessionProblem';
import type { StoredDocument, StoredRun, StoredSession } from './sessionSchema';

/**
 * A run may walk further than a W may be typed. A step moves an entry by at most η·max|x|, so this is out of reach,
 * and logits of such a W are still finite.
 */
const FARTHEST_WEIGHT = LIMITS.maxWeight + Number.MAX_SAFE_INTEGER * LIMITS.maxEta * LIMITS.maxCoordinate;

/** The plane may show some paper around the samples. */
const FARTHEST_EDGE = 10 * LIMITS.maxCoordinate;

/** The first thing that does not fit, or null. */
export function sessionProblem({ document, run }: StoredSession): SessionProblem | null {
  return documentProblem(document) ?? (run && runProblem(run, document));
}

function documentProblem(document: StoredDocument): SessionProblem | null {
  const { axes, domain, initialW, base } = document;
  const shape = shapeOf(document);
  if (document.standardise) return { kind: 'standardised' };
  return (
    limitProblem('features', shape.D, LIMITS.maxFeatures, 'document.features') ??
    (axes && axesProblem(axes, document.features.length)) ??
    pointsProblem(document) ??
    (domain && domainProblem(domain, document.features.length)) ??
    (initialW && weightsProblem(initialW, shape, LIMITS.maxWeight, 'document.initialW')) ??
    (base && weightsProblem(base.W, shape, FARTHEST_WEIGHT, 'document.base.W'))
  );
}

function axesProblem(axes: readonly number[], F: number): SessionProblem | null {
  const fit = axes.length === Math.min(F, 2) && axes.every((axis) => axis < F) && axes[0] !== axes[1];
  return fit ? null : damaged('document.axes');
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
      const problem = limitProblem('coordinate', row[o]!, LIMITS.maxCoordinate, where);
      if (problem) return problem;
    }
  }
  return null;
}

/** Two intervals; of one feature the second, which no feature is on, may be absent. */
function domainProblem(domain: readonly Interval[], F: number): SessionProblem | null {
  if (domain.length < Math.min(F, 2)) return damaged('document.domain');
  for (const [axis, [low, high]] of domain.entries()) {
    const where = `document.domain[${axis}]`;
    const size = Math.max(Math.abs(low), Math.abs(high));
    const problem = limitProblem('coordinate', size, FARTHEST_EDGE, where);
    if (problem) return problem;
    // The pixels between the ends must be numbers that can be told apart.
    if (!(high - low > 1e-13 * Math.max(size, 1e-100))) return damaged(where);
  }
  return null;
}

function runProblem({ iteration, W, G }: StoredRun, document: StoredDocument): SessionProblem | null {
  const shape = shapeOf(document);
  if (document.base && document.base.iteration > iteration) return damaged('document.base.iteration');
  return weightsProblem(W, shape, FARTHEST_WEIGHT, 'run.W') ?? (G && shapeProblem(G, shape, 'run.G'));
}

function weightsProblem(W: Matrix, shape: Shape, farthest: number, where: string): SessionProblem | null {
  const problem = shapeProblem(W, shape, where);
  if (problem) return problem;
  for (const weight of W.flat()) {
    const tooFar = limitProblem('weight', weight, farthest, where);
    if (tooFar) return tooFar;
  }
  return null;
}

function shapeProblem(rows: Matrix, { D, K }: Shape, where: string): SessionProblem | null {
  return rows.length === D && rows.every((row) => row.length === K) ? null : damaged(where);
}

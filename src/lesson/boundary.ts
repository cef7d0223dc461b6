/** The line in the plane where classes i and m tie, in the plane's own units, and how it moves. */
import { featureMeans } from '../model/data/featureMeans';
import { curvedField } from '../model/plane/curved/curvedField';
import { type ScoreField, scoreField } from '../model/plane/scoreField';
import type { Moment } from './sceneRun';

/** a·x₁ + b·x₂ + c = z_i − z_m, and how long the axes are. */
export interface Line {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** Length of the longer axis of the plane. */
  readonly span: number;
}

/** The field of the moment's scores on its plane. Raw features that the plane does not show are held at their means. */
export function fieldOf({ document, design, W }: Moment): ScoreField {
  const { D, K } = design;
  const { bias, degree, standardise, axes, samples } = document;
  const weights = { W, D, K, bias, ...(degree && { degree }), ...(standardise && { standardise }) };
  return degree ? curvedField(weights, axes) : scoreField(weights, axes, featureMeans(samples));
}

/** Where classes i and m tie; null where there is no such class, or no straight line. */
export function boundaryLine(moment: Moment, i: number, m: number): Line | null {
  const { K } = moment.design;
  if (i >= K || m >= K || i === m) return null;
  const field = fieldOf(moment);
  if (field.kind === 'curved') return null;
  const { a, b, c } = field;
  const spans = moment.document.domain.map(([low, high]) => high - low);
  return {
    a: (a[i] ?? 0) - (a[m] ?? 0),
    b: (b[i] ?? 0) - (b[m] ?? 0),
    c: (c[i] ?? 0) - (c[m] ?? 0),
    span: Math.max(...spans),
  };
}

/** The line's unit normal and its offset in spans: three numbers of order 1 that stay when W is scaled. Null where it is none. */
export function lineNumbers({ a, b, c, span }: Line): readonly [number, number, number] | null {
  const size = Math.hypot(a, b);
  return size > 0 ? [a / size, b / size, c / size / span] : null;
}

/**
 * How far the tie of i and m has moved at `dot` along its normal, toward class m: positive where the dot, which lay on
 * the line, is now class i's. In the units of the plane; null where there is no line.
 */
export function displacement(line: Line, [x1, x2]: readonly [number, number]): number | null {
  const size = Math.hypot(line.a, line.b);
  return size > 0 ? (line.a * x1 + line.b * x2 + line.c) / size : null;
}

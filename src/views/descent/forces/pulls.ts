/** The forces as the figures draw them: in the two rows of W that the plane shows. */
import { forceOf } from '../../../model/descent/forces';
import { rowFactors } from '../../../model/features/featureRows';
import type { Document } from '../../../session/document';
import type { ForcesData } from './forcesData';

/** Beyond this many samples there is one arrow for all samples of a class. */
export const MOST_ARROWS = 60;

/** A row of W across, and one up; null where the plane has one axis only. */
export interface Rows {
  readonly across: number;
  readonly up: number | null;
}

export type Vector = readonly [across: number, up: number];

/** A force on one w: of one sample, of all of a class, or of the penalty. */
export interface Pull {
  readonly key: string;
  /** The class of its samples; null for the penalty. */
  readonly label: number | null;
  /** The one sample; null for all of the class, and for the penalty. */
  readonly n: number | null;
  readonly force: Vector;
}

/** The rows of W of the two axes of the plane. */
export function rowsOf({ axes }: Pick<Document, 'axes'>, frame: { readonly D: number; readonly bias: boolean }): Rows {
  const rowOf = (feature: number | undefined): number | null => {
    for (let o = 0; o < frame.D; o++) {
      const factors = rowFactors(o, frame);
      if (factors.length === 1 && factors[0] === feature) return o;
    }
    return null;
  };
  return { across: rowOf(axes[0]) ?? 0, up: axes.length > 1 ? rowOf(axes[1]) : null };
}

export function cellsOf(matrix: Float64Array, K: number, { across, up }: Rows, m: number): Vector {
  return [matrix[across * K + m]!, up === null ? 0 : matrix[up * K + m]!];
}

/** Every force on wₘ, its own samples first, then class by class, the penalty last. */
export function pullsOn(m: number, data: ForcesData, rows: Rows): Pull[] {
  const { pull } = data.forces;
  const last = pull && { key: 'penalty', label: null, n: null, force: cellsOf(pull, data.moment.design.K, rows, m) };
  return last ? [...pullsOfSamples(m, data, rows), last] : pullsOfSamples(m, data, rows);
}

function pullsOfSamples(m: number, { moment: { design }, forces }: ForcesData, rows: Rows): Pull[] {
  const { N, K, labels } = design;
  const labelsInOrder = [m, ...Array.from({ length: K }, (_, label) => label).filter((label) => label !== m)];
  if (N > MOST_ARROWS) {
    return labelsInOrder.map((label) => ({
      key: `c${label}`,
      label,
      n: null,
      force: cellsOf(forces.byLabel[label]!, K, rows, m),
    }));
  }
  return labelsInOrder.flatMap((label) =>
    Array.from({ length: N }, (_, n) => n)
      .filter((n) => labels[n] === label)
      .map((n) => ({ key: `s${n}`, label, n, force: pullOf(n, m, { design, forces }, rows) })),
  );
}

/** The arrows at wₘ: its pulls, and that of the chosen sample where it has none of its own. */
export function arrowsOn(m: number, data: ForcesData, rows: Rows, chosen: number): Pull[] {
  const { design } = data.moment;
  const pulls = pullsOn(m, data, rows);
  if (design.N <= MOST_ARROWS) return pulls;
  const force = pullOf(chosen, m, { design, forces: data.forces }, rows);
  return [...pulls, { key: 'chosen', label: design.labels[chosen]!, n: chosen, force }];
}

/** The force of one sample on wₘ. */
function pullOf(
  n: number,
  m: number,
  { design, forces }: Pick<ForcesData, 'forces'> & { readonly design: ForcesData['moment']['design'] },
  { across, up }: Rows,
): Vector {
  return [forceOf(design, forces, n, across, m), up === null ? 0 : forceOf(design, forces, n, up, m)];
}

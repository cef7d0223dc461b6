/**
 * What follows from the lines, each computed and compared: the Jacobian's rows and columns sum to 0, Jᵀ(−y/ŷ) = ŷ − y,
 * Σŷ = 1, and ŷᵢ − 1 = −(sum of the other ŷ).
 */
import { label, type Point } from './proofData';
import { jacobian, probability, residual } from './proofForms';
import { noQuotient } from './proofObstacle';

export interface Facts {
  /** ∂ŷᵢ/∂zₘ by J1 and J2, K × K: row i, column m. */
  readonly jacobian: Float64Array;
  /** |Σŷ − 1|. */
  readonly probabilitySum: number;
  /** max |Σₘ ∂ŷᵢ/∂zₘ| over the rows i. */
  readonly rowSums: number;
  /** max |Σᵢ ∂ŷᵢ/∂zₘ| over the columns m. */
  readonly columnSums: number;
  /** max |(Jᵀ(−y/ŷ))ₘ − (ŷₘ − yₘ)|; null where a quotient can't be evaluated. */
  readonly pulledBack: number | null;
  /** |(ŷₖ − yₖ) + Σ of the other ŷ − y|, k the class with the largest y. */
  readonly residualSum: number;
}

/** The facts of sample n at W. */
export function factsOf(at: Point): Facts {
  const { K } = at;
  const classes = Array.from({ length: K }, (_, k) => k);
  const cells = Float64Array.from({ length: K * K }, (_, cell) =>
    jacobian({ ...at, i: Math.floor(cell / K), m: cell % K }),
  );
  const sum = (terms: readonly number[]): number => terms.reduce((all, term) => all + term, 0);
  const largest = (terms: readonly number[]): number => Math.max(...terms.map(Math.abs));
  const yhat = classes.map((k) => probability(at, k));
  const pulled = (m: number): number =>
    sum(classes.map((i) => (label(at, i) === 0 ? 0 : (cells[i * K + m]! * -label(at, i)) / yhat[i]!)));
  return {
    jacobian: cells,
    probabilitySum: Math.abs(sum(yhat) - 1),
    rowSums: largestRowSum(cells, K, K),
    columnSums: largest(classes.map((m) => sum(classes.map((i) => cells[i * K + m]!)))),
    pulledBack: noQuotient(at) === null ? largest(classes.map((m) => pulled(m) - residual(at, m))) : null,
    residualSum: Math.abs(sum(classes.map((k) => residual(at, k)))),
  };
}

/** max |row sum| of a matrix, row-major, summed as it stands; 0 where it has no rows. */
export function largestRowSum(matrix: Float64Array, rows: number, columns: number): number {
  let largest = 0;
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++) sum += matrix[row * columns + column]!;
    largest = Math.max(largest, Math.abs(sum));
  }
  return largest;
}

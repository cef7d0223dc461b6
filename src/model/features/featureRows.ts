/**
 * What the rows of x, W and G stand for. A feature map takes the F raw features of a sample to the D entries of x, each
 * a product of raw features. With the bias on, row 0 is the empty product x₀ = 1 (handout, line Z); the raw features
 * follow in order.
 */

/** What tells the rows apart; an experiment, a document and a frame each have it. */
export interface FeatureMap {
  readonly bias: boolean;
}

/** D, the number of rows that F raw features make. */
export function rowCount(F: number, { bias }: FeatureMap): number {
  return F + (bias ? 1 : 0);
}

/** The raw features (indices in 0..F−1) whose product is row o; none for the bias. */
export function rowFactors(o: number, { bias }: FeatureMap): readonly number[] {
  const feature = bias ? o - 1 : o;
  return feature < 0 ? [] : [feature];
}

/** Whether row o is the bias. */
export function isBiasRow(o: number, map: FeatureMap): boolean {
  return rowFactors(o, map).length === 0;
}

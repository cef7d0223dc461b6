/**
 * What the rows of x, W and G stand for. A feature map takes the F raw features of a sample to the D entries of x, each
 * a product of raw features. With the bias on, row 0 is the empty product x₀ = 1 (handout, line Z); the raw features
 * follow in order, and of two raw features their products up to a degree, if the map has one: x₁², x₁x₂, x₂², x₁³, …
 */

/** 2 with the squares of two raw features, 3 with their cubes too. */
export type MapDegree = 2 | 3;

/** What tells the rows apart; an experiment, a document and a frame each have it. */
export interface FeatureMap {
  readonly bias: boolean;
  /** Absent where the rows are the raw features themselves. There only where there are two of those. */
  readonly degree?: MapDegree | undefined;
}

/** A map needs two raw features. */
export const MAPPED_FEATURES = 2;

/** Every product of two raw features up to degree 3, those of degree d before those of d + 1. */
const PRODUCTS: readonly (readonly number[])[] = [
  [0],
  [1],
  [0, 0],
  [0, 1],
  [1, 1],
  [0, 0, 0],
  [0, 0, 1],
  [0, 1, 1],
  [1, 1, 1],
];

/** How many of them are of a degree up to 2, and up to 3. */
const UP_TO: Readonly<Record<MapDegree, number>> = { 2: 5, 3: 9 };

/** D, the number of rows that F raw features make. */
export function rowCount(F: number, { bias, degree }: FeatureMap): number {
  return (degree ? UP_TO[degree] : F) + (bias ? 1 : 0);
}

/** The raw features (indices in 0..F−1, ascending) whose product is row o; none for the bias. */
export function rowFactors(o: number, { bias, degree }: FeatureMap): readonly number[] {
  const feature = bias ? o - 1 : o;
  if (feature < 0) return [];
  return degree ? PRODUCTS[feature]! : [feature];
}

/** The raw features of row o, each once, with how often it is a factor. */
export function rowPowers(o: number, map: FeatureMap): readonly (readonly [feature: number, power: number])[] {
  const factors = rowFactors(o, map);
  return [...new Set(factors)].map((feature) => [feature, factors.filter((each) => each === feature).length]);
}

/** Whether row o is the bias. */
export function isBiasRow(o: number, map: FeatureMap): boolean {
  return rowFactors(o, map).length === 0;
}

/** The entries of x without the bias, before they are standardised: the raw features, or their products. */
export function mappedFeatures(raw: readonly number[], degree: MapDegree | undefined): readonly number[] {
  if (!degree) return raw;
  return PRODUCTS.slice(0, UP_TO[degree]).map((factors) => productOf(factors, raw, 0));
}

/** The product of the raw features `factors` of the sample whose features begin at place `at`. */
export function productOf(factors: readonly number[], raw: ArrayLike<number>, at: number): number {
  let product = 1;
  for (const feature of factors) product *= raw[at + feature]!;
  return product;
}

export function isMapDegree(value: unknown): value is MapDegree {
  return value === 2 || value === 3;
}

/**
 * What a number, mark, row or word on the page stands for, so that all that stand for the same are highlighted together:
 * `class.m`, `feature.o`, `cell.o.m`, `sample.n` (indices from 0), or the contract's own name where a quantity has no
 * index that others share (`risk`, `eta`, `jacobian.0.2`, `proof.L1.lhs`).
 */

/** The highlighted identity, and the name of what was pointed at: a quantity such as `G.1.2`, or the identity itself. */
export interface Highlight {
  readonly identity: string;
  readonly by: string;
}

/** How strong a highlight is: `frame` is the very same thing, `ground` is a part of it or the class it belongs to. */
export type HighlightStrength = 'ground' | 'frame';

const CELL = /^(?:W|G|check|outer)\.(\d+)\.(\d+)$/;
const CLASS = /^(?:z|exp|yhat|y|error|probe)\.(\d+)$/;
const FEATURE = /^x\.(\d+)$/;

/** The identity behind a quantity's name of the contract; an identity, or a name without one, stays itself. */
export function identityOf(name: string): string {
  const cell = CELL.exec(name);
  if (cell) return `cell.${cell[1]}.${cell[2]}`;
  const one = CLASS.exec(name);
  if (one) return `class.${one[1]}`;
  const feature = FEATURE.exec(name);
  return feature ? `feature.${feature[1]}` : name;
}

/** The class of an identity: of `class.m` and of `cell.o.m`; null for others. */
export function classOf(identity: string): number | null {
  const found = /^(?:class|cell\.\d+)\.(\d+)$/.exec(identity);
  return found ? Number(found[1]) : null;
}

/** Row and column of `cell.o.m`; null for others. */
export function cellOf(identity: string): readonly [o: number, m: number] | null {
  const found = /^cell\.(\d+)\.(\d+)$/.exec(identity);
  return found ? [Number(found[1]), Number(found[2])] : null;
}

/** The sample of `sample.n`; null for others. */
export function sampleOf(identity: string): number | null {
  const found = /^sample\.(\d+)$/.exec(identity);
  return found ? Number(found[1]) : null;
}

/** The feature row of `feature.o` and of `cell.o.m`; null for others. */
export function featureOf(identity: string): number | null {
  const found = /^(?:feature\.(\d+)|cell\.(\d+)\.\d+)$/.exec(identity);
  return found ? Number(found[1] ?? found[2]) : null;
}

/**
 * How something of identity `own` looks while `highlight` is highlighted; null if the two are unrelated. A class
 * highlights its column and a feature its row; a cell highlights itself and, fainter, its class.
 */
export function highlightStrength(own: string, highlight: string): HighlightStrength | null {
  if (own === highlight) return own.startsWith('class.') || own.startsWith('feature.') ? 'ground' : 'frame';
  if (highlight.startsWith('feature.')) return featureOf(own) === featureOf(highlight) ? 'ground' : null;
  const shared = classOf(highlight);
  return shared !== null && classOf(own) === shared ? 'ground' : null;
}

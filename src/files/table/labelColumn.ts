/** The labels of a table's samples, gathered row by row, and the classes they become. */
import { LIMITS } from '../../model/limits';
import { type LabelCount, proposeClasses } from './proposeClasses';
import { cleanCell, unguarded, uniqueNames } from './tableNames';

export interface Classes {
  /** A class index a sample. */
  readonly labels: Uint8Array;
  readonly names: readonly string[];
  readonly counts: readonly LabelCount[];
  readonly others: number;
}

const LETTERS = 'ABCDEFGHIJ';

export class LabelColumn {
  /** Cells differ in blanks around them and still are one label. */
  readonly #idsOfCells = new Map<string, number>();
  readonly #ids = new Map<string, number>();
  readonly #counts: number[] = [];
  readonly #idsOfSamples: number[] = [];

  /** The label's number, counted from 0 as labels come; null where the cell shows nothing. */
  idOf(cell: string): number | null {
    const known = this.#idsOfCells.get(cell);
    if (known !== undefined) return known;
    const label = cleanCell(unguarded(cell));
    if (label === '') return null;
    const id = this.#ids.get(label) ?? this.#ids.size;
    this.#ids.set(label, id);
    this.#idsOfCells.set(cell, id);
    return id;
  }

  /** One more sample has the label of this number. */
  add(id: number): void {
    this.#idsOfSamples.push(id);
    this.#counts[id] = (this.#counts[id] ?? 0) + 1;
  }

  /**
   * The classes of all samples so far: those of `kept` and one for all other labels, or as `proposeClasses` has it.
   * RangeError where that makes more than `LIMITS.maxClasses`.
   */
  classes(kept: readonly string[] | undefined, otherName: string, decimalComma: boolean): Classes {
    const ids = [...this.#ids].filter(([, id]) => this.#counts[id] !== undefined);
    const counts = ids.map(([label, id]) => ({ label, count: this.#counts[id]! }));
    const own = kept ?? proposeClasses(counts, LIMITS.maxClasses, decimalComma).kept;
    const classOf = new Map(own.map((label, m) => [label, m]));
    const others = counts.filter(({ label }) => !classOf.has(label)).length;
    const names = others > 0 ? [...own, otherName] : [...own];
    if (names.length > LIMITS.maxClasses) throw new RangeError(`${names.length} classes`);
    while (names.length < LIMITS.minClasses) names.push('');
    const classOfId = new Map(ids.map(([label, id]) => [id, classOf.get(label) ?? own.length]));
    return {
      labels: Uint8Array.from(this.#idsOfSamples, (id) => classOfId.get(id)!),
      names: uniqueNames(names, (m) => LETTERS[m]!),
      counts,
      others,
    };
  }
}

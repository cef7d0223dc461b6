/** A penalty of large weights, as a setting and as a design has it: see `kernel/penalty.ts`. */

/** λ > 0, and whether the bias row is penalised too. Where there is no penalty there is none of these. */
export interface Penalty {
  readonly lambda: number;
  readonly bias: boolean;
}

/** A penalty of the rows of W from `firstRow` on. */
export interface RowPenalty {
  readonly lambda: number;
  readonly firstRow: number;
}

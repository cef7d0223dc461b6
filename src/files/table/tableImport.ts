/** A table that is being looked at before it is opened: what was found in it, what the visitor chose, what came of it. */
import type { Encoding } from './decodeText';
import type { ReaderAnswer, ReaderProblem, SamplesReading, TableSummary } from './readerMessages';
import type { ReaderPort, StartReader } from './readerPort';
import type { RefusedRow } from './refusedRow';
import type { Dialect } from './table';

export type Role = 'feature' | 'label' | 'leftOut';

/** A file, or cells that were pasted. */
export type TableSource = File | string;

export interface ImportState {
  readonly source: TableSource;
  /** What the visitor chose of the dialect; what is open is found. */
  readonly given: { readonly dialect: Partial<Dialect>; readonly encoding?: Encoding };
  readonly problem: ReaderProblem | null;
  readonly table: TableSummary | null;
  /** One a column. */
  readonly roles: readonly Role[];
  /** Labels with a class of their own, where the visitor chose them. */
  readonly kept: readonly string[] | null;
  /** The samples that the roles make; null until they are made. Another choice of labels may still be on its way. */
  readonly reading: SamplesReading | null;
  /** Every refused row that has been told so far. */
  readonly refused: readonly RefusedRow[];
  /** Columns of the table that the plane shows: across, up. */
  readonly axes: readonly number[];
  /** The share of what is being read that is done, or null. */
  readonly share: number | null;
}

interface TableImportOptions {
  readonly start: StartReader;
  readonly source: TableSource;
  /** The name of the class for labels without one of their own. */
  readonly otherName: string;
}

export class TableImport {
  readonly #port: ReaderPort;
  readonly #otherName: string;
  readonly #listeners = new Set<() => void>();
  /** The refused rows so far, and how many of them the state's list has: it is copied when the last has come. */
  #refused: RefusedRow[] = [];
  #id = 0;
  #chosenAxes: readonly number[] = [];
  #rolesChosen = false;
  #state: ImportState;

  constructor({ start, source, otherName }: TableImportOptions) {
    this.#otherName = otherName;
    this.#state = beginning(source);
    this.#port = start((answer) => this.#receive(answer));
    this.#read();
  }

  readonly read = (): ImportState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  close(): void {
    this.#port.close();
  }

  /** Reads the source again as it is said to be written. */
  rewrite(change: Partial<Dialect> & { readonly encoding?: Encoding }): void {
    const { encoding = this.#state.given.encoding, ...dialect } = change;
    const given = { dialect: { ...this.#state.given.dialect, ...dialect }, ...(encoding && { encoding }) };
    this.#rolesChosen = false;
    this.#chosenAxes = [];
    this.#set({ ...beginning(this.#state.source), given });
    this.#read();
  }

  /** There is one label at most: the column that was it is left out. */
  setRole(column: number, role: Role): void {
    const roles = this.#state.roles.map((own, at): Role => {
      if (at === column) return role;
      return role === 'label' && own === 'label' ? 'leftOut' : own;
    });
    this.#rolesChosen = true;
    this.#set({ roles, kept: null, reading: null });
    this.#choose();
  }

  /** These labels get classes of their own; together with the class of the others they must keep the limit. */
  keep(labels: readonly string[]): void {
    this.#set({ kept: labels });
    this.#choose();
  }

  /** Which column the plane shows on one of its axes; the other axis gives way where it had this one. */
  setAxis(axis: number, column: number): void {
    const [across, up] = this.#state.axes;
    const before = this.#state.axes[axis];
    const swapped = this.#state.axes.map((own) => (own === column ? before : own));
    this.#chosenAxes = [across, up].flatMap((_, at) => (at === axis ? column : (swapped[at] ?? [])));
    this.#set({ axes: this.#chosenAxes });
  }

  #read(): void {
    const { source, given } = this.#state;
    this.#port.ask({ type: 'read', id: ++this.#id, source, ...given });
  }

  #choose(): void {
    const { table, roles, kept } = this.#state;
    if (!table?.whole) return;
    const label = roles.indexOf('label');
    const choice = {
      features: featuresOf(roles),
      label: label === -1 ? null : label,
      otherName: this.#otherName,
      ...(kept && { kept }),
    };
    this.#set({ share: 0 });
    this.#port.ask({ type: 'choose', id: ++this.#id, choice });
  }

  #receive(answer: ReaderAnswer): void {
    if (answer.id !== this.#id) return;
    switch (answer.type) {
      case 'progress':
        return this.#set({ share: answer.share });
      case 'problem':
        return this.#set({ problem: answer.problem, table: null, share: null });
      case 'table':
        return this.#setTable(answer.table);
      case 'samples':
        return this.#setReading(answer.reading);
      case 'refused':
        this.#refused.push(...answer.rows);
        if (this.#refused.length === this.#state.reading?.refusedCount) this.#set({ refused: [...this.#refused] });
        return;
      default:
        return answer satisfies never;
    }
  }

  #setTable(table: TableSummary): void {
    const roles = table.proposal.columns.map(({ role }): Role => role);
    const keeps = this.#rolesChosen && roles.length === this.#state.roles.length;
    this.#set({ table, ...(keeps ? {} : { roles }), share: 0 });
    this.#choose();
  }

  #setReading(reading: SamplesReading): void {
    this.#refused = [...reading.refused];
    const features = featuresOf(this.#state.roles);
    const proposed = reading.ok ? reading.axes.map((feature) => features[feature]!) : [];
    const fits = this.#chosenAxes.length === proposed.length && this.#chosenAxes.every((at) => features.includes(at));
    this.#set({ reading, refused: reading.refused, axes: fits ? this.#chosenAxes : proposed, share: null });
  }

  #set(change: Partial<ImportState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** The columns that are features, in order. */
export function featuresOf(roles: readonly Role[]): number[] {
  return roles.flatMap((role, column) => (role === 'feature' ? [column] : []));
}

function beginning(source: TableSource): ImportState {
  return {
    ...{ source, given: { dialect: {} }, problem: null, table: null, roles: [], kept: null },
    ...{ reading: null, refused: [], axes: [], share: 0 },
  };
}

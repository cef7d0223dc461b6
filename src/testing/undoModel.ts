import { type Change, fitsChange } from '../model/edits/changes';
import type { DatasetName } from '../model/data/datasetName';
import { descend } from '../model/kernel/descend';
import { designOf } from '../model/features/design';
import { jsKernel } from '../model/kernel/jsKernel';
import { isPartial } from '../model/batch';
import { batchGradient, Batches } from '../model/kernel/batches';
import { penalisedRisk } from '../model/kernel/penalty';
import { changeDocument, type Document, experimentOf } from '../session/document';
import { openDataset } from '../session/openDataset';
import { MOST_UNDO } from '../session/undo';

/** W as rows, which keep their shape. */
type Rows = readonly (readonly number[])[];

/** One iteration of the reference model. */
interface Instant {
  readonly document: Document;
  readonly W: Rows;
  /** Which edit made the document. */
  readonly edit: number;
  /** The iteration at which that was. */
  readonly first: number;
}

/** A run of the reference model: what it was at every iteration, and the one shown. */
interface TimeLine {
  readonly instants: readonly Instant[];
  readonly at: number;
}

/** An edit makes an instant of the W it finds; anything else exchanges the whole line. */
type Action =
  | { readonly back: (now: Rows) => Instant; readonly again: (now: Rows) => Instant }
  | { readonly other: TimeLine };

let edits = 0;

const zero = (document: Document): TimeLine => ({
  instants: [{ document, W: document.initialW, edit: ++edits, first: 0 }],
  at: 0,
});

/** What the product should do, said as plainly as possible: everything is copied, everything is kept. */
export class UndoModel {
  line: TimeLine = zero(openDataset('nine'));
  past: Action[] = [];
  future: Action[] = [];

  get now(): Instant {
    return this.line.instants[this.line.at]!;
  }

  step(): void {
    const { instants, at } = this.line;
    if (this.now.document.samples.N === 0) return;
    const next = instants[at + 1] ? instants : [...instants, stepped(this.now, at)];
    this.line = { instants: next, at: at + 1 };
  }

  seek(share: number): number {
    const at = Math.floor(share * (this.line.instants.length - 1));
    this.line = { ...this.line, at };
    return at;
  }

  edit(change: Change): void {
    const { document, W } = this.now;
    if (!fitsChange(experimentOf(document), change)) return;
    const after: Instant = {
      document: changeDocument(document, change),
      W: reshaped(W, change),
      edit: ++edits,
      first: 0,
    };
    const ofW = ['setWeight', 'setWeights', 'shiftColumns'].includes(change.kind);
    const ofThePast = this.line.at < this.line.instants.length - 1;
    if (ofW || ofThePast) return this.#leap(put(this.line, this.line.at, after));
    const column = W.map((row) => (change.kind === 'removeClass' ? row[change.m]! : 0));
    this.#done({
      back: (now) => ({ document, W: restored(now, change, column, document, W), edit: ++edits, first: 0 }),
      again: (now) => ({ document: after.document, W: reshaped(now, change), edit: ++edits, first: 0 }),
    });
    this.line = put(this.line, this.line.at, after);
  }

  open(name: DatasetName): void {
    this.#leap(zero(openDataset(name)));
  }

  reset(): void {
    const { document, W } = this.now;
    // Where the run has only just begun, nothing is done.
    if (this.line.instants.length === 1 && W.flat().join() === document.initialW.flat().join()) return;
    this.#leap(zero(this.now.document));
  }

  undo(): void {
    const action = this.past.pop();
    if (action) this.future.push(this.#cross(action, 'back'));
  }

  redo(): void {
    const action = this.future.pop();
    if (action) this.past.push(this.#cross(action, 'again'));
  }

  /** Goes to the other side of a action, and gives what leads back. */
  #cross(action: Action, way: 'back' | 'again'): Action {
    const before = this.line;
    if ('other' in action) {
      this.line = action.other;
      return { other: before };
    }
    const { instants, at } = before;
    const end = instants.length - 1;
    const newest = instants[at]!.edit === instants[end]!.edit;
    const here = newest ? at : end;
    this.line = put(before, here, action[way](instants[here]!.W));
    return here < end ? { other: before } : action;
  }

  /** A action that is taken back by restoring all that was. */
  #leap(to: TimeLine): void {
    this.#done({ other: this.line });
    this.line = to;
  }

  #done(action: Action): void {
    this.past = [...this.past, action].slice(-MOST_UNDO);
    this.future = [];
  }
}

function put({ instants }: TimeLine, at: number, instant: Instant): TimeLine {
  return { instants: [...instants.slice(0, at), { ...instant, first: at }], at };
}

function stepped({ document, W, edit, first }: Instant, at: number): Instant {
  const design = designOf(experimentOf(document));
  const flat = Float64Array.from(W.flat());
  const G = new Float64Array(flat.length);
  const { batch, eta } = document;
  if (isPartial(batch, design.N)) {
    const members = new Batches(batch, design.N, first).members(at);
    batchGradient(jsKernel, design, members, flat, G);
  } else penalisedRisk(jsKernel, design, flat, G);
  descend(flat, G, eta);
  return { document, edit, first, W: W.map((row, o) => [...flat.subarray(o * row.length, (o + 1) * row.length)]) };
}

function reshaped(W: Rows, change: Change): Rows {
  switch (change.kind) {
    case 'addClass':
      return W.map((row) => [...row, 0]);
    case 'removeClass':
      return W.map((row) => row.filter((_, m) => m !== change.m));
    case 'setBias':
      if (change.bias === (W.length === 3)) return W;
      return change.bias ? [W[0]!.map(() => 0), ...W] : W.slice(1);
    case 'setWeight':
      return W.map((row, o) => row.map((weight, m) => (o === change.o && m === change.m ? change.value : weight)));
    case 'setWeights':
      return W.map((row, o) => row.map((_, m) => change.W[o * row.length + m]!));
    case 'shiftColumns':
      return W.map((row, o) => row.map((weight) => weight + change.shift[o]!));
    case 'addSample':
    case 'moveSample':
    case 'relabelSample':
    case 'removeSample':
    case 'spliceSamples':
    case 'setEta':
    case 'setPenalty':
    case 'setBatch':
      return W;
    default:
      return change satisfies never;
  }
}

/** W after an edit is taken back: only what the edit took from it comes again. */
function restored(W: Rows, change: Change, column: readonly number[], before: Document, old: Rows): Rows {
  if (change.kind === 'addClass') return W.map((row) => row.slice(0, -1));
  if (change.kind === 'removeClass') {
    return W.map((row, o) => [...row.slice(0, change.m), column[o]!, ...row.slice(change.m)]);
  }
  if (change.kind !== 'setBias' || change.bias === before.bias) return W;
  return change.bias ? W.slice(1) : [old[0]!, ...W];
}

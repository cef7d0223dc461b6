/**
 * Tables of samples on the wire. Each is sent as its difference from the table before it in the same message, and chunks
 * of the previous message are named by number: a start after a thousand edits repeats nothing.
 */
import { type SampleChunk, sharedEnds } from '../model/data/sampleChunk';
import { SampleTable } from '../model/data/sampleTable';
import { isCount, isFields, isNumber } from './shapes';

/** A table as its difference from the one before it, or from an empty one. */
export interface TableDelta {
  /** Raw features a sample. */
  readonly F: number;
  /** How many chunks at the start and at the end are those of the table before. */
  readonly head: number;
  readonly tail: number;
  /** The chunks between; a chunk of this or the last message is named by its number. Both ends count alike. */
  readonly chunks: readonly (SampleChunk | number)[];
}

/** The sending end. Call `reset` when the receiving end is another one. */
export class TableEncoder {
  #numbers: ReadonlyMap<SampleChunk, number> = new Map();
  #next = 0;

  /** The tables of one message. */
  encode(tables: readonly SampleTable[]): readonly TableDelta[] {
    const numbers = new Map<SampleChunk, number>();
    const told = (chunk: SampleChunk): SampleChunk | number => {
      const known = numbers.get(chunk) ?? this.#numbers.get(chunk);
      numbers.set(chunk, known ?? this.#next);
      return known ?? (this.#next++, chunk);
    };
    let before: readonly SampleChunk[] = [];
    const deltas = tables.map(({ F, chunks }) => {
      const { head, tail } = sharedEnds(chunks, before);
      before = chunks;
      return { F, head, tail, chunks: chunks.slice(head, chunks.length - tail).map(told) };
    });
    this.#numbers = numbers;
    return deltas;
  }

  /** Another receiver knows nothing yet. */
  reset(): void {
    this.#numbers = new Map();
    this.#next = 0;
  }
}

/** The receiving end. */
export class TableDecoder {
  #chunks: ReadonlyMap<number, SampleChunk> = new Map();
  #next = 0;

  /** How many samples the first table of a message has that is still to be decoded. */
  countFirst({ chunks }: TableDelta): number {
    let count = 0;
    for (const told of chunks) count += (typeof told === 'number' ? this.#chunks.get(told) : told)?.labels.length ?? 0;
    return count;
  }

  /** The tables of one message. RangeError for a number that is not known, or ends that are not there. */
  decode(deltas: readonly TableDelta[]): readonly SampleTable[] {
    const known = new Map<number, SampleChunk>();
    const found = (told: SampleChunk | number): SampleChunk => {
      const number = typeof told === 'number' ? told : this.#next++;
      const chunk = typeof told === 'number' ? (known.get(told) ?? this.#chunks.get(told)) : told;
      if (chunk === undefined) throw new RangeError(`chunk ${number} is not known`);
      known.set(number, chunk);
      return chunk;
    };
    let before: readonly SampleChunk[] = [];
    const tables = deltas.map(({ F, head, tail, chunks }) => {
      if (head + tail > before.length) throw new RangeError(`${head} and ${tail} chunks of ${before.length}`);
      before = [...before.slice(0, head), ...chunks.map(found), ...before.slice(before.length - tail)];
      return new SampleTable(F, before);
    });
    this.#chunks = known;
    return tables;
  }
}

/** Whether a value from outside is a delta of a table with labels below K. */
export function isTableDelta(value: unknown, K: number): value is TableDelta {
  if (!isFields(value) || !isCount(value.F) || !isCount(value.head) || !isCount(value.tail)) return false;
  const { F, chunks } = value;
  return Array.isArray(chunks) && chunks.every((chunk) => isCount(chunk) || isChunk(chunk, F, K));
}

function isChunk(value: unknown, F: number, K: number): value is SampleChunk {
  if (!isFields(value)) return false;
  const { features, labels } = value;
  if (!(features instanceof Float64Array && labels instanceof Uint8Array) || labels.length === 0) return false;
  if (features.length !== labels.length * F) return false;
  return features.every(isNumber) && labels.every((label) => label < K);
}

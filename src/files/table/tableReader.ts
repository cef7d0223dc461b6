/** Reads tables for the page, wherever it runs. It holds the last table, so that another choice of columns is quick. */
import { type FlatSamples, SampleTable } from '../../model/data/sampleTable';
import { type Design, designOf } from '../../model/features/design';
import { smoothness } from '../../model/kernel/smoothness';
import { decodeText } from './decodeText';
import { parseBeginning, parseTable, type TableReading } from './parseTable';
import { previewSample } from './previewSample';
import { profileColumns } from './profileColumns';
import { proposeAxes } from './proposeAxes';
import { proposeRoles } from './proposeRoles';
import { type Choice, readRows, type RowsReading } from './readRows';
import {
  FIRST_ROWS,
  frequentLabels,
  type ReaderAnswer,
  type ReaderProblem,
  type ReaderQuestion,
  SHARE,
  type SamplesReading,
  type TableSummary,
} from './readerMessages';
import type { Table } from './table';
import { tableSizeProblem } from './tableProblem';

export interface ReaderHost {
  readonly post: (answer: ReaderAnswer, transfer?: ArrayBuffer[]) => void;
  /** Resolves when what waits for the same thread has had its turn. */
  readonly others: () => Promise<void>;
}

type Reading = Extract<ReaderQuestion, { type: 'read' }>;

interface Text {
  readonly text: string;
  readonly encoding: TableSummary['encoding'];
}

/** A newer question was asked: nobody waits for the answer any more. */
class Superseded extends Error {}

export class TableReader {
  readonly #host: ReaderHost;
  #table: Table | null = null;
  #asked = -1;

  constructor(host: ReaderHost) {
    this.#host = host;
  }

  /** Answers by and by; the promise is for tests. Never rejects. */
  async receive(question: ReaderQuestion): Promise<void> {
    this.#asked = question.id;
    try {
      if (question.type === 'read') await this.#read(question);
      else await this.#choose(question.id, question.choice);
    } catch (reason) {
      if (!(reason instanceof Superseded)) throw reason;
    }
  }

  async #read(question: Reading): Promise<void> {
    const { id, dialect } = question;
    this.#table = null;
    const source = await textOf(question);
    this.#ensure(id);
    if ('problem' in source) return this.#refuse(id, source.problem);
    const beginning = parseBeginning(source.text, dialect);
    if (beginning.ok && beginning.table.lines > FIRST_ROWS)
      await this.#tell(id, beginning.table, source.encoding, false);
    const reading: TableReading = await this.#run(id, parseTable(source.text, dialect));
    if (!reading.ok) return this.#refuse(id, reading.problem);
    this.#table = reading.table;
    await this.#tell(id, reading.table, source.encoding, true);
  }

  async #tell(id: number, table: Table, encoding: TableSummary['encoding'], whole: boolean): Promise<void> {
    const profiles = await this.#run(id, profileColumns(table));
    const { dialect, header, headerLine, lines, rows } = table;
    const proposal = proposeRoles(table, profiles);
    const first = rows.slice(0, FIRST_ROWS);
    const summary = { encoding, dialect, header, headerLine, lines, count: rows.length, first, proposal, whole };
    this.#host.post({ type: 'table', id, table: summary });
  }

  async #choose(id: number, choice: Choice): Promise<void> {
    if (this.#table === null) return;
    const reading = await this.#run(id, readRows(this.#table, choice));
    const transfer = reading.ok ? buffersOf(reading.data.samples) : [];
    this.#host.post({ type: 'samples', id, reading: shown(reading) }, transfer);
    for (let from = SHARE; from < reading.refused.length; from += SHARE) {
      await this.#host.others();
      this.#ensure(id);
      this.#host.post({ type: 'refused', id, rows: reading.refused.slice(from, from + SHARE) });
    }
  }

  async #run<T>(id: number, work: Generator<number, T, void>): Promise<T> {
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      this.#host.post({ type: 'progress', id, share: step.value });
      await this.#host.others();
      this.#ensure(id);
    }
  }

  #ensure(id: number): void {
    if (this.#asked !== id) throw new Superseded();
  }

  #refuse(id: number, problem: ReaderProblem): void {
    this.#host.post({ type: 'problem', id, problem });
  }
}

async function textOf({ source, encoding }: Reading): Promise<Text | { readonly problem: ReaderProblem }> {
  if (typeof source === 'string') return { text: source, encoding: null };
  const size = tableSizeProblem(source.size);
  if (size) return { problem: size };
  try {
    const decoding = decodeText(new Uint8Array(await source.arrayBuffer()), encoding);
    return decoding.ok ? decoding : { problem: decoding.problem };
  } catch {
    return { problem: { kind: 'unreadable' } };
  }
}

function shown(reading: RowsReading): SamplesReading {
  const refusedCount = reading.refused.length;
  const refused = reading.refused.slice(0, SHARE);
  if (!reading.ok) return { ok: false, problem: reading.problem, refusedCount, refused };
  const { data } = reading;
  const { samples, classes, labels } = data;
  return {
    ok: true,
    data: { ...data, labels: frequentLabels(labels) },
    axes: proposeAxes(samples, classes.length),
    L: smoothness(biasedDesign(samples, classes.length)),
    preview: previewSample(samples.labels, classes.length),
    labelCount: labels.length,
    ...{ refusedCount, refused },
  };
}

/** X as the kernel reads it, with x₀ = 1 first. */
function biasedDesign(samples: FlatSamples, K: number): Design {
  return designOf({ samples: SampleTable.from(samples), K, bias: true, eta: 1 });
}

function buffersOf(samples: FlatSamples): ArrayBuffer[] {
  return [samples.features, samples.labels].flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
}

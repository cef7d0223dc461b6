/** The segments of a run as a start tells them to the trainer. */
import type { RiskHistory } from '../model/descent/riskHistory';
import type { Experiment } from '../model/experiment';
import type { KnownRisks, WireSegment } from '../protocol/messages';
import { TableEncoder } from '../protocol/tableDelta';
import type { RunSegment } from './run';

export class SegmentEncoder<Doc> {
  readonly #experimentOf: (document: Doc) => Experiment;
  readonly #tables: TableEncoder = new TableEncoder();

  constructor(experimentOf: (document: Doc) => Experiment) {
    this.#experimentOf = experimentOf;
  }

  /** The segments of one start. */
  encode(segments: readonly RunSegment<Doc>[]): readonly WireSegment[] {
    const experiments = segments.map(({ document }) => this.#experimentOf(document));
    const tables = this.#tables.encode(experiments.map(({ samples }) => samples));
    return segments.map(({ version, from }, place) => ({
      ...{ version, from },
      experiment: { ...experiments[place]!, samples: tables[place]! },
    }));
  }

  /** Another trainer knows no samples yet. */
  reset(): void {
    this.#tables.reset();
  }
}

/** The risks that the page has when a run begins at an iteration. */
export function knownRisks(
  segments: readonly RunSegment<unknown>[],
  at: number,
  { first, last, bucket }: RiskHistory,
): KnownRisks {
  // Where a run begins or a file goes on, R is what is computed here.
  const begins = last <= at && segments.at(-1)?.from.iteration === at;
  return { first, last: begins ? at - 1 : last, bucket };
}

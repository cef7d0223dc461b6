/**
 * What a new trainer needs after the old one died, so that nothing is lost: the segments of the run, the moment shown,
 * and every edit, step and seek that no picture has answered.
 */
import type { RiskHistory } from '../model/descent/riskHistory';
import type { Change } from '../model/edits/changes';
import type { Frame } from '../model/kernel/frame';
import type { Command } from '../protocol/messages';
import { type Run, type RunSegment, segmentAt } from './run';

export type Asked = Extract<Command, { readonly type: 'edit' | 'step' | 'seek' }>;

/** A command that no picture has answered; of an edit, the document that it leads to. */
export interface Unanswered<Doc> {
  readonly command: Asked;
  readonly document: Doc | null;
}

/** Where a run begins, or begins anew. */
export interface ClientStart<Doc> {
  readonly segments: readonly RunSegment<Doc>[];
  /** The iteration to show. */
  readonly at: number;
  /** Written on: it is empty and begins where the run does, or it holds the risks of all that was computed. */
  readonly history: RiskHistory;
  /** The frame at `at`, where it is known. */
  readonly frame?: Frame | null;
  /** To be asked again at once. */
  readonly unanswered?: readonly Unanswered<Doc>[];
}

export interface Restart<Doc> {
  readonly segments: readonly RunSegment<Doc>[];
  readonly at: number;
  /** To be sent again, in this order and under new numbers. */
  readonly asked: readonly Asked[];
}

export class Recovery<Doc> {
  #begun: Omit<ClientStart<Doc>, 'unanswered'> | null = null;
  #asked: readonly Asked[] = [];

  /** A run begins: what was asked for before is dropped. */
  begin(segments: readonly RunSegment<Doc>[], at: number, history: RiskHistory): void {
    this.#begun = { segments, at, history };
    this.#asked = [];
  }

  /** How the run begins, until its first picture is shown: what is on screen may still be of an earlier run. */
  get begun(): Omit<ClientStart<Doc>, 'unanswered'> | null {
    return this.#begun;
  }

  /** Whether nobody knows where the run is: it has shown nothing, or an edit may have led elsewhere. */
  get placeUnknown(): boolean {
    return this.#begun !== null || this.#asked.some(({ type }) => type === 'edit');
  }

  /** The run with its own risks: until it is shown, those in the store are of an earlier one. */
  withOwnRisks(run: Run<Doc>): Run<Doc> {
    return this.#begun === null ? run : { ...run, history: this.#begun.history };
  }

  /** A command is sent; an edit, a step or a seek is kept until it is answered, or the way is given up. */
  note(command: Command): void {
    if (command.type === 'stay') this.#asked = this.#asked.filter(({ type }) => type === 'edit');
    if (command.type === 'edit' || command.type === 'step' || command.type === 'seek') {
      this.#asked = [...this.#asked, command];
    }
  }

  /** A picture of the run was shown, with all commands up to `processed` in it. */
  shown(processed: number): void {
    this.#begun = null;
    this.#asked = this.#asked.filter(({ seq }) => seq > processed);
  }

  /** Edits that no picture has answered, in order. */
  get edits(): readonly Change[] {
    return this.#asked.flatMap((asked) => (asked.type === 'edit' ? [asked.change] : []));
  }

  /** What no picture has answered, in order. `documents` are those of the edits among it, by version. */
  unanswered(documents: ReadonlyMap<number, Doc>): readonly Unanswered<Doc>[] {
    return this.#asked.map((command) => ({
      command,
      document: command.type === 'edit' ? (documents.get(command.version) ?? null) : null,
    }));
  }

  /** How to go on; null before the first run. */
  restart({ frame, base, segments }: Run<Doc>): Restart<Doc> | null {
    if (this.#begun !== null) return { segments: this.#begun.segments, at: this.#begun.at, asked: this.#asked };
    const place = frame === null ? -1 : segmentAt(segments, frame.iteration);
    const segment = segments[place];
    if (frame === null || !segment) return null;
    const { iteration, W, G, risk } = frame;
    // The moment shown is known to the last bit: nothing before it need be computed again to go on.
    const from = { iteration, W, stored: { G, risk }, ...(base && { base }) };
    const moment = iteration > segment.from.iteration ? [{ ...segment, from }] : [];
    const known = [...segments.slice(0, place + 1), ...moment, ...segments.slice(place + 1)];
    return { segments: known, at: iteration, asked: this.#asked };
  }
}

/**
 * What a new trainer needs after the old one died, so that nothing is lost: the segments of the run, the moment shown,
 * and every edit, step and seek that no picture has answered.
 */
import type { KernelName } from '../model/kernel/kernel';
import type { Command } from '../protocol/messages';
import { type Run, type RunSegment, segmentAt } from './run';

export type Asked = Extract<Command, { readonly type: 'edit' | 'step' | 'seek' }>;

export interface Restart<Doc> {
  readonly segments: readonly RunSegment<Doc>[];
  readonly at: number;
  /** The kernel that the run was computed with; absent where none of it was. */
  readonly kernel?: KernelName;
  /** To be sent again, in this order and under new numbers. */
  readonly asked: readonly Asked[];
}

export class Recovery<Doc> {
  /** How the run begins, until its first picture is shown. */
  #begun: Pick<Restart<Doc>, 'segments' | 'at'> | null = null;
  #asked: readonly Asked[] = [];

  /** A run begins: what was asked for before is dropped. */
  begin(segments: readonly RunSegment<Doc>[], at: number): void {
    this.#begun = { segments, at };
    this.#asked = [];
  }

  /** A command is sent; an edit, a step or a seek is kept until it is answered. */
  note(command: Command): void {
    if (command.type === 'edit' || command.type === 'step' || command.type === 'seek') {
      this.#asked = [...this.#asked, command];
    }
  }

  /** A picture of the run was shown, with all commands up to `heard` in it. */
  shown(heard: number): void {
    this.#begun = null;
    this.#asked = this.#asked.filter(({ seq }) => seq > heard);
  }

  /** How to go on; null before the first run. */
  restart({ frame, base, segments }: Run<Doc>): Restart<Doc> | null {
    if (this.#begun !== null) return { ...this.#begun, asked: this.#asked };
    const place = frame === null ? -1 : segmentAt(segments, frame.iteration);
    const segment = segments[place];
    if (frame === null || !segment) return null;
    const { iteration, W, G, risk, kernel } = frame;
    // The moment shown is known to the last bit: nothing before it need be computed again to go on.
    const from = { iteration, W, stored: { G, risk }, ...(base && { base }) };
    const moment = iteration > segment.from.iteration ? [{ ...segment, from }] : [];
    const known = [...segments.slice(0, place + 1), ...moment, ...segments.slice(place + 1)];
    return { segments: known, at: iteration, kernel, asked: this.#asked };
  }
}

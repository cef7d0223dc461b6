/** What commands do to a run, and when playing stops by itself. Clock and credit belong to the loop. */
import type { Kernel } from '../model/kernel/kernel';
import { LIMITS } from '../model/limits';
import type { Command, FrameReport, Halt } from '../protocol/messages';
import { Keyframes } from './keyframes';
import { TableDecoder } from '../protocol/tableDelta';
import { fromMoment } from './segment';
import { Timeline } from './timeline';

type StartCommand = Command & { readonly type: 'start' };

export class Training {
  /** The present run; null before the first start. */
  timeline: Timeline | null = null;
  playing = false;
  halt: Halt | null = null;
  #keyframes = new Keyframes();
  #kernel: Kernel | null = null;
  readonly #tables = new TableDecoder();
  #run = -1;
  #processed = 0;
  /** The last command that was carried out to its end. */
  #done = 0;

  /** Carries out a command, or begins to. */
  obey(command: Exclude<Command, { readonly type: 'credit' | 'compare' | 'start' }>): void {
    this.#processed = command.seq;
    switch (command.type) {
      case 'edit':
        return this.#edit(command);
      case 'play':
        this.timeline?.stay();
        this.playing = this.timeline !== null && this.timeline.descent.N > 0;
        return this.#judge();
      case 'pause':
        this.timeline?.stay();
        this.playing = false;
        return;
      case 'step':
        this.timeline?.stay();
        return this.step();
      case 'stay':
        return this.timeline?.giveUp();
      case 'seek':
        this.playing = false;
        this.halt = null;
        this.timeline?.seek(command.iteration);
        return;
      default:
        return command satisfies never;
    }
  }

  /** Whether a command is to be carried out only where a way back has arrived, which it then sets out from. */
  waits(command: Command): boolean {
    if (command.type === 'edit') return this.#editWaits(command);
    if (command.type !== 'step') return false;
    this.timeline?.stay();
    return this.timeline?.away ?? false;
  }

  #editWaits({ run, of }: Command & { readonly type: 'edit' }): boolean {
    if (this.timeline === null || run !== this.#run) return false;
    // Asked again of a run that is begun anew, an edit belongs where that stood.
    return this.timeline.beginning || !this.timeline.readyToEdit(of);
  }

  /** Whether there are steps to take: to play, or to get to the iteration that was asked for. */
  get moving(): boolean {
    return this.playing || this.travelling;
  }

  get travelling(): boolean {
    return this.timeline?.travelling ?? false;
  }

  /** One step, if there are samples to learn from. */
  step(): void {
    if (this.timeline === null || this.timeline.descent.N === 0) {
      this.playing = false;
      return;
    }
    const isLast = this.timeline.descent.iteration >= LIMITS.maxIteration;
    if (!isLast && this.timeline.step()) return this.#judge();
    this.halt = isLast ? 'last' : 'nonFinite';
    this.playing = false;
  }

  /** The report of a moment of this run, but for what the moment itself says. */
  get report(): Pick<FrameReport, 'run' | 'processed' | 'playing' | 'halt'> {
    if (!this.travelling) this.#done = this.#processed;
    return { run: this.#run, processed: this.#done, playing: this.playing, halt: this.halt };
  }

  /** Samples × cells of W that a step of a run goes over where that begins. */
  workOf({ segments: [first] }: StartCommand): number {
    return first ? this.#tables.countFirst(first.experiment.samples) * first.from.W.length : 0;
  }

  /** Begins a run with a kernel, unless it is an earlier one. RangeError if R is not finite where it begins. */
  start({ seq, run, segments, at, known, kernel: computedBy }: StartCommand, kernel: Kernel): void {
    this.#processed = seq;
    if (run <= this.#run) return;
    // Keyframes of the same segments by another kernel have other bits.
    if (kernel !== this.#kernel) this.#keyframes = new Keyframes();
    this.#kernel = kernel;
    this.#run = run;
    this.playing = false;
    this.halt = null;
    const tables = this.#tables.decode(segments.map(({ experiment }) => experiment.samples));
    const told = segments.map(({ experiment, ...rest }, place) => ({
      ...rest,
      experiment: { ...experiment, samples: tables[place]! },
    }));
    const goesOn = computedBy === undefined || computedBy === kernel.name;
    const start = { segments: goesOn ? told : fromMoment(told, at), at, known, similar: this.timeline?.descent };
    this.timeline = new Timeline(start, this.#keyframes, kernel);
  }

  #edit({ run, version, of, change }: Command & { readonly type: 'edit' }): void {
    if (this.timeline === null || run !== this.#run) return;
    try {
      this.timeline.edit({ version, of, change });
    } catch (error) {
      // It does not fit the run, and nothing was changed by it: dropped.
      if (error instanceof RangeError) return;
      throw error;
    }
    this.halt = null;
    if (this.timeline.descent.N === 0) this.playing = false;
  }

  /** Stops where W hardly moves any more. */
  #judge(): void {
    if (this.timeline === null || this.travelling) return;
    // An edit's own risk is reported, whoever asks for it first.
    this.timeline.settle();
    const { N, stationary } = this.timeline.descent;
    const rests = N > 0 && stationary;
    this.halt = rests ? 'stationary' : null;
    if (rests) this.playing = false;
  }
}

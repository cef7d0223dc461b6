/** What commands do to a run, and when playing stops by itself. No clock, no credit: those are the loop's. */
import { CONVERGED_GRADIENT } from '../model/experiment';
import type { Command, FrameReport, Halt } from '../protocol/messages';
import { Descent } from './descent';

export class Training {
  /** The present run; null before the first start. */
  descent: Descent | null = null;
  playing = false;
  halt: Halt | null = null;
  #run = -1;
  #version = 0;
  #heard = 0;

  /** Does what a command says. RangeError if R is not finite where a run starts. */
  obey(command: Exclude<Command, { readonly type: 'credit' }>): void {
    this.#heard = command.seq;
    switch (command.type) {
      case 'start':
        return this.#start(command);
      case 'edit':
        return this.#edit(command);
      case 'play':
        this.playing = this.descent !== null && this.descent.N > 0;
        return this.#judge();
      case 'pause':
        this.playing = false;
        return;
      case 'step':
        return this.step();
      default:
        return command satisfies never;
    }
  }

  /** One step, if there are samples to learn from. */
  step(): void {
    if (this.descent === null || this.descent.N === 0) return;
    if (this.descent.step()) return this.#judge();
    this.halt = 'nonFinite';
    this.playing = false;
  }

  /** The report of a moment of this run, but for what the moment itself says. */
  get report(): Pick<FrameReport, 'run' | 'version' | 'heard' | 'playing' | 'halt'> {
    return { run: this.#run, version: this.#version, heard: this.#heard, playing: this.playing, halt: this.halt };
  }

  #start({ run, version, experiment, from }: Command & { readonly type: 'start' }): void {
    if (run <= this.#run) return;
    this.#run = run;
    this.#version = version;
    this.playing = false;
    this.halt = null;
    this.descent = new Descent(experiment, from);
  }

  #edit({ run, version, change }: Command & { readonly type: 'edit' }): void {
    if (this.descent === null || run !== this.#run) return;
    this.#version = version;
    try {
      this.descent.edit(change);
    } catch (error) {
      // It does not fit the run, and nothing was changed by it: dropped.
      if (error instanceof RangeError) return;
      throw error;
    }
    this.halt = null;
    if (this.descent.N === 0) this.playing = false;
  }

  /** Stops where W hardly moves any more. */
  #judge(): void {
    const converged = this.descent !== null && this.descent.N > 0 && this.descent.gradientMax < CONVERGED_GRADIENT;
    this.halt = converged ? 'converged' : null;
    if (converged) this.playing = false;
  }
}

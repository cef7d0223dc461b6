/** The accuracy of the frames that were shown, so that the curve grows while descent plays. */
import type { LabState } from '../../../session/lab';
import type { Share } from './accuracyAlong';

/** Twice what a wide picture has columns for. */
const MOST = 4000;

export class SeenShares {
  #segments: LabState['run']['segments'] | null = null;
  #version = -1;
  /** The latest of every `#stride` iterations, by their place: a long run is thinned evenly, and not its beginning most. */
  #shares = new Map<number, Share>();
  #stride = 1;

  /** Notes the frame that is shown; another stretch of the run, or another run, begins anew. */
  see({ run: { segments, version, frame } }: Pick<LabState, 'run'>): void {
    if (segments !== this.#segments || version !== this.#version) {
      this.#shares.clear();
      this.#stride = 1;
    }
    this.#segments = segments;
    this.#version = version;
    if (frame === null || frame.N === 0) return;
    this.#note({ t: frame.iteration, share: frame.correct / frame.N });
    if (this.#shares.size <= MOST) return;
    this.#stride *= 2;
    const seen = [...this.#shares.values()];
    this.#shares.clear();
    for (const share of seen) this.#note(share);
  }

  #note(share: Share): void {
    this.#shares.set(Math.floor(share.t / this.#stride), share);
  }

  /** With what was computed before, in order of t. */
  with(computed: readonly Share[]): readonly Share[] {
    const all = new Map([...computed, ...this.#shares.values()].map((share) => [share.t, share]));
    return [...all.values()].sort((one, other) => one.t - other.t);
  }
}

/** The accuracy of the frames that were shown, so that the curve grows while descent plays. */
import type { LabState } from '../../../session/lab';
import type { Share } from './accuracyAlong';

/** Twice what a wide picture has columns for. */
const MOST = 4000;

export class SeenShares {
  #segments: LabState['run']['segments'] | null = null;
  #version = -1;
  #shares = new Map<number, number>();

  /** Notes the frame that is shown; another stretch of the run, or another run, begins anew. */
  see({ run: { segments, version, frame } }: Pick<LabState, 'run'>): void {
    if (segments !== this.#segments || version !== this.#version) this.#shares.clear();
    this.#segments = segments;
    this.#version = version;
    if (frame === null || frame.N === 0) return;
    this.#shares.set(frame.iteration, frame.correct / frame.N);
    if (this.#shares.size <= MOST) return;
    this.#shares = new Map([...this.#shares].filter((_, place) => place % 2 === 0));
  }

  /** With what was computed before, in order of t. */
  with(computed: readonly Share[]): readonly Share[] {
    const all = new Map(computed.map(({ t, share }) => [t, share]));
    for (const [t, share] of this.#shares) all.set(t, share);
    return [...all].map(([t, share]) => ({ t, share })).sort((one, other) => one.t - other.t);
  }
}

/** Finds while the page runs how often it can repaint without dropping a frame. */

/** ms between two animation frames until it is known better. */
const USUAL_FRAME_MS = 1000 / 60;
/** A gap this many times as long as one frame has lost one. */
const DROPPED_FRAME_RATIO = 1.4;
/** What is longer was no gap: nothing was to be painted. */
const PAUSE_MS = 250;
/** Frames without a drop after which a higher rate is tried. */
const STEADY_FRAMES = 150;
/** Animation frames from one picture to the next: of hundreds of steps a picture no eye follows more than a few. */
const FRAMES_PER_PICTURE = { least: 2, first: 6, most: 10 };

export class RenderPacer {
  #frameInterval = FRAMES_PER_PICTURE.first;
  #frame = USUAL_FRAME_MS;
  #last = -Infinity;
  #steady = 0;
  /** Pictures were to be spaced since the last frame. */
  #asked = false;

  /** Least ms between two pictures: a little less than the frames it spans, because they come early and late. */
  pace(): number {
    this.#asked = true;
    return (this.#frameInterval - 0.5) * this.#frame;
  }

  /** An animation frame began at `at`, in ms. */
  onAnimationFrame(at: number): void {
    const gap = at - this.#last;
    this.#last = at;
    const asked = this.#asked;
    this.#asked = false;
    if (!asked || !(gap > 0 && gap < PAUSE_MS)) return;
    const droppedFrame = gap > DROPPED_FRAME_RATIO * this.#frame;
    // One frame that comes right after a late one says little about the screen.
    this.#frame = Math.min(Math.max(gap, 0.9 * this.#frame), 1.02 * this.#frame);
    this.#steady = droppedFrame ? 0 : this.#steady + 1;
    if (droppedFrame) this.#frameInterval = Math.min(FRAMES_PER_PICTURE.most, this.#frameInterval + 2);
    else if (this.#steady % STEADY_FRAMES === 0)
      this.#frameInterval = Math.max(FRAMES_PER_PICTURE.least, this.#frameInterval - 1);
  }
}

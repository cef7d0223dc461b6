/** How often a page can be painted anew while it goes on without a stumble: found out while it runs. */

/** ms between two animation frames until it is known better. */
const USUAL_FRAME = 1000 / 60;
/** A gap this many times as long as one frame has lost one. */
const DROPPED_FRAME_RATIO = 1.4;
/** What is longer was no gap: nothing was to be painted. */
const REST = 250;
/** Frames without a stumble after which a picture more is tried. */
const STEADY = 150;
/** Animation frames from one picture to the next: of hundreds of steps a picture no eye follows more than a few. */
const FRAME_INTERVAL = { least: 2, first: 6, most: 10 };

export class RenderPacer {
  #frameInterval = FRAME_INTERVAL.first;
  #frame = USUAL_FRAME;
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
    if (!asked || !(gap > 0 && gap < REST)) return;
    const droppedFrame = gap > DROPPED_FRAME_RATIO * this.#frame;
    // One frame that comes right after a late one says little about the screen.
    this.#frame = Math.min(Math.max(gap, 0.9 * this.#frame), 1.02 * this.#frame);
    this.#steady = droppedFrame ? 0 : this.#steady + 1;
    if (droppedFrame) this.#frameInterval = Math.min(FRAME_INTERVAL.most, this.#frameInterval + 2);
    else if (this.#steady % STEADY === 0) this.#frameInterval = Math.max(FRAME_INTERVAL.least, this.#frameInterval - 1);
  }
}

/**
 * How often places of the picture turn from stronger to weaker, or back, as pictures follow each other: a third turn within
 * a second is to wait, because light that flickers can harm.
 */

/** Least change of a strength of 0 to 1 that can be seen. */
const SEEN = 0.1;

/** Turns of one place that may be shown within `WITHIN_MS`. */
const ALLOWED = 2;
const WITHIN_MS = 1000;

/** How strongly each place is tinted in the colour of each class: places × K, in 0..1. */
export interface Tints {
  readonly K: number;
  readonly strength: Float64Array;
}

export class Turns {
  /** Where each strength last turned, or has gone since. */
  #extreme: Float64Array = new Float64Array();
  /** −1 or 1 as it weakens or grows; 0 before it moved. */
  #heading: Int8Array = new Int8Array();
  /** When each place turned last, newest first, in ms. */
  #times: Float64Array = new Float64Array();

  forget(): void {
    this.#extreme = new Float64Array();
  }

  /** Notes what is shown from now on. */
  note({ K, strength }: Tints, now: number): void {
    if (strength.length !== this.#extreme.length) {
      this.#extreme = strength.slice();
      this.#heading = new Int8Array(strength.length);
      this.#times = new Float64Array((ALLOWED * strength.length) / K).fill(-Infinity);
      return;
    }
    for (let place = 0; place < strength.length / K; place++) {
      let turned = false;
      for (let at = place * K; at < (place + 1) * K; at++) {
        const moved = strength[at]! - this.#extreme[at]!;
        turned ||= this.#turns(at, moved);
        if (moved * this.#heading[at]! < 0 && Math.abs(moved) < SEEN) continue;
        if (this.#heading[at] === 0 && Math.abs(moved) < SEEN) continue;
        this.#extreme[at] = strength[at]!;
        if (moved !== 0) this.#heading[at] = Math.sign(moved);
      }
      if (!turned) continue;
      this.#times.copyWithin(place * ALLOWED + 1, place * ALLOWED, (place + 1) * ALLOWED - 1);
      this.#times[place * ALLOWED] = now;
    }
  }

  /** How long a picture is to wait so that it brings no place one turn too many, in ms. */
  wait({ K, strength }: Tints, now: number): number {
    let wait = 0;
    if (strength.length !== this.#extreme.length) return wait;
    for (let place = 0; place < strength.length / K; place++) {
      // A clock that was set back must not hold the picture.
      const since = now - this.#times[(place + 1) * ALLOWED - 1]!;
      if (since < 0 || since >= WITHIN_MS || WITHIN_MS - since <= wait) continue;
      for (let at = place * K; at < (place + 1) * K; at++) {
        if (this.#turns(at, strength[at]! - this.#extreme[at]!)) wait = WITHIN_MS - since;
      }
    }
    return wait;
  }

  #turns(at: number, moved: number): boolean {
    return moved * this.#heading[at]! < 0 && Math.abs(moved) >= SEEN;
  }
}

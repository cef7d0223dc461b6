/** Two fingers on the plane: what was under them stays under them. */
import type { Domain } from '../../model/data/fitDomain';
import { type Share, zoomDomain } from '../../model/data/zoomDomain';
import { newGesture } from '../../ui/gesture';
import type { Spot } from './labelPlacement';

interface Start {
  readonly domain: Domain;
  readonly a: Spot;
  readonly b: Spot;
}

/** Nearer than this, CSS px, the fingers tell nothing of a scale. */
const TOGETHER = 10;

export class Pinch {
  readonly #fingers = new Map<number, Spot>();
  #start: Start | null = null;
  /** The name of the last pinch. */
  gesture = '';

  /** A finger comes down; true while there are two of them, which then have the plane. */
  down(id: number, spot: Spot, domain: Domain): boolean {
    this.#fingers.set(id, spot);
    if (this.#fingers.size !== 2) return this.active;
    const [a, b] = [...this.#fingers.values()] as [Spot, Spot];
    this.#start = { domain, a, b };
    this.gesture = newGesture('pinch');
    return true;
  }

  get active(): boolean {
    return this.#start !== null;
  }

  /** A finger moves; the domain that the plane should show, or null where no two fingers are down. */
  move(id: number, spot: Spot, frame: { readonly width: number; readonly height: number }): Domain | null {
    if (!this.#fingers.has(id)) return null;
    this.#fingers.set(id, spot);
    const [a, b] = this.#fingers.values();
    if (this.#start === null || a === undefined || b === undefined) return null;
    const { domain, a: from, b: other } = this.#start;
    const share = (one: Spot, two: Spot): Share => [
      (one[0] + two[0]) / 2 / frame.width,
      1 - (one[1] + two[1]) / 2 / frame.height,
    ];
    const apart = (one: Spot, two: Spot): number => Math.max(TOGETHER, Math.hypot(one[0] - two[0], one[1] - two[1]));
    return zoomDomain(domain, apart(from, other) / apart(a, b), share(from, other), share(a, b));
  }

  /** A finger is lifted, or lost. The other one has nothing more to say. */
  up(id: number): void {
    this.#fingers.delete(id);
    if (this.#fingers.size < 2) this.#start = null;
  }
}

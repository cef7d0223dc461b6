/** Places the regions' names, frame after frame, so that they stay where they are for as long as that is a good spot. */
import { type Box, placeInRegion, type Shape, type Spot } from './labelPlacement';

/** A text and the room that it takes. */
export interface Wording {
  readonly text: string;
  readonly box: Box;
}

export interface NameToPlace extends Shape {
  readonly m: number;
  /** The best first; a later one stands where there is no room for it. */
  readonly wordings: readonly Wording[];
}

export interface PlacedName {
  readonly m: number;
  readonly text: string;
  readonly box: Box;
  readonly spot: Spot;
}

export class NamePlacer {
  #spots = new Map<number, Spot>();

  /** The names that have room, each clear of `obstacles`: markers of radius `r`, CSS px. */
  place(names: readonly NameToPlace[], obstacles: readonly Spot[], r: number): PlacedName[] {
    const spots = new Map<number, Spot>();
    const placed: PlacedName[] = [];
    for (const { m, wordings, ...shape } of names) {
      for (const { text, box } of wordings) {
        const spot = placeInRegion(shape, box, obstacles, this.#spots.get(m), r);
        if (spot === null) continue;
        spots.set(m, spot);
        placed.push({ m, text, box, spot });
        break;
      }
    }
    this.#spots = spots;
    return placed;
  }
}

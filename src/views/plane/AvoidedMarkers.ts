/** The markers that names keep clear of, in CSS px. */
import type { SampleTable } from '../../model/data/sampleTable';
import type { Spot } from './labelPlacement';
import type { PlaneGeometry } from './planeGeometry';
import { samplePositions } from './samplePosition';
import { PAINTED_FROM } from './Samples';

/** At most this many markers are kept clear of, and fewer where they are painted by thousands: those leave no room anyway. */
const MAX_OBSTACLES = 1000;
const MAX_PAINTED = 200;

export class AvoidedMarkers {
  #spots: readonly Spot[] = [];

  /** The same array for as long as none of them moves: an edit of another sample places no name anew. */
  among(samples: SampleTable, axes: readonly number[], geometry: PlaneGeometry): readonly Spot[] {
    const most = samples.N > PAINTED_FROM ? MAX_PAINTED : MAX_OBSTACLES;
    const spots = samplePositions(samples, axes, geometry, Math.max(1, Math.ceil(samples.N / most)));
    if (String(spots) !== String(this.#spots)) this.#spots = spots;
    return this.#spots;
  }
}

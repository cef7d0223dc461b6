/** Where samples stand in the frame of the plane, CSS px. With one feature all stand at the height of 0. */
import type { Sample } from '../../model/data/sampleChunk';
import type { SampleTable } from '../../model/data/sampleTable';
import type { PlaneGeometry } from './planeGeometry';

export function samplePosition(
  { features }: Pick<Sample, 'features'>,
  axes: readonly number[],
  geometry: PlaneGeometry,
): [x: number, y: number] {
  const [first = 0, second] = axes;
  return [geometry.x(features[first] ?? 0), geometry.y(second === undefined ? 0 : (features[second] ?? 0))];
}

/** Calls with the place of every sample, in order. */
export function forEachPosition(
  samples: SampleTable,
  axes: readonly number[],
  { x, y }: PlaneGeometry,
  visit: (left: number, top: number, label: number, n: number) => void,
): void {
  const [first = 0, second] = axes;
  const level = y(0);
  samples.forEach((features, at, label, n) => {
    visit(x(features[at + first]!), second === undefined ? level : y(features[at + second]!), label, n);
  });
}

/** The places of every `every`-th sample. */
export function samplePositions(
  samples: SampleTable,
  axes: readonly number[],
  geometry: PlaneGeometry,
  every = 1,
): readonly [x: number, y: number][] {
  const places: [number, number][] = [];
  for (let n = 0; n < samples.N; n += every) places.push(samplePosition(samples.at(n)!, axes, geometry));
  return places;
}

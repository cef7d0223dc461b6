import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { SampleTable } from '../../../model/data/sampleTable';
import { PaintedSamples } from './PaintedSamples';
import { planeGeometry } from '../planeGeometry';

const AXES = [0, 1];
const GEOMETRY = planeGeometry([[0, 1], [0, 1]], { width: 300, height: 200, scale: 1 }); // prettier-ignore
/** More than one slice. */
const N = 5000;
const tableOf = (rows: number) =>
  SampleTable.of(
    2,
    Array.from({ length: rows }, (_, n) => ({ features: [(n * 0.618034) % 1, (n * 0.7548776) % 1], label: n % 3 })),
  );
const table = tableOf(N);

const picture = (samples: SampleTable) => <PaintedSamples samples={samples} axes={AXES} geometry={GEOMETRY} />;

function pixels(container: Element): Uint8ClampedArray {
  const canvas = container.querySelector('canvas')!;
  return canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
}

test('repainting edited samples gives the pixels of painting all', async () => {
  const edits = fc.sample(
    fc.record({
      kind: fc.constantFrom('add', 'remove', 'move', 'nudge', 'relabel'),
      n: fc.nat(N - 20),
      features: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
      label: fc.nat(2),
    }),
    { numRuns: 15, seed: 1 },
  );
  let samples = table;
  const edited = await render(picture(samples));
  const count = () => edited.container.querySelector('canvas')!.dataset['painted'];
  await expect.poll(count).toBe(String(N));
  for (const { kind, n, features, label } of edits) {
    if (kind === 'add') samples = samples.with({ features, label }, n);
    else if (kind === 'remove') samples = samples.without(n);
    else if (kind === 'nudge')
      samples = samples.withFeatures(
        n,
        samples.at(n)!.features.map((x) => x + 0.03),
      );
    else if (kind === 'move') samples = samples.withFeatures(n, features);
    else samples = samples.withLabel(n, label);
    await edited.rerender(picture(samples));
    // Painting all takes more than one slice: the count is there at once only where the edit was repainted.
    expect(count()).toBe(String(samples.N));
  }
  const whole = await render(picture(samples));
  await expect.poll(() => whole.container.querySelector('canvas')!.dataset['painted']).toBe(String(samples.N));
  expect(pixels(edited.container)).toEqual(pixels(whole.container));
  expect(pixels(whole.container).some((value) => value > 0)).toBe(true);
});

test('edits made while all samples are painted do not paint all of them again', async () => {
  const puts = vi.spyOn(CanvasRenderingContext2D.prototype, 'putImageData');
  let samples = tableOf(50_000);
  const edited = await render(picture(samples));
  for (let n = 0; n < 4; n++) {
    samples = samples.withFeatures(n, [0.5, n / 4]);
    await edited.rerender(picture(samples));
  }
  samples = samples.without(0);
  await edited.rerender(picture(samples));
  await expect.poll(() => edited.container.querySelector('canvas')!.dataset['painted']).toBe(String(samples.N));
  const widths = puts.mock.calls.map(([, , , , , width]) => width);
  puts.mockRestore();
  expect(widths.filter((width) => width === GEOMETRY.width * devicePixelRatio)).toHaveLength(1);
});

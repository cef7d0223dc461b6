import { expect, test } from 'vitest';
import { documentOf } from '../document';
import { heldValues } from '../selectors/heldValues';
import { opened } from '../../testing/labBench';
import { realSet } from '../../model/data/realSets';

test('other axes fit the plane to them, stay through time and are undone at once', async () => {
  const { lab, page } = opened();
  lab.openSession({ document: documentOf(await realSet('flowers')), base: null, run: null });
  page.frames(3);
  const before = lab.store.getState().document;
  lab.step();
  page.frames(3);
  lab.setAxes([0, 1]);
  const { axes, domain, samples } = lab.store.getState().document;
  expect(axes).toEqual([0, 1]);
  expect(domain[0][0]).toBeLessThan(4.3);
  expect(domain[0][1]).toBeGreaterThan(7.9);
  expect(samples).toBe(before.samples);
  lab.stepBack();
  page.frames(3);
  expect(lab.store.getState().document.axes).toEqual([0, 1]);
  for (const axes of [
    [0, 0],
    [0, 4],
    [-1, 0],
    [0.5, 1],
  ] as const)
    lab.setAxes(axes);
  expect(lab.store.getState().document.axes).toEqual([0, 1]);
  lab.undo();
  page.frames(3);
  expect(lab.store.getState().document).toMatchObject({ axes: before.axes, domain: before.domain });
  lab.redo();
  page.frames(3);
  expect(lab.store.getState().document.axes).toEqual([0, 1]);
});

test('features are held at their means, or where the visitor holds them', async () => {
  const sliced = await realSet('flowers');
  const { samples } = sliced;
  const mean = [...samples].reduce((sum, { features }) => sum + features[0]!, 0) / samples.N;
  expect(sliced.axes).not.toContain(0);
  expect(heldValues(sliced, [])[0]).toBeCloseTo(mean, 12);
  const held = [null, 2.5];
  expect(Array.from(heldValues(sliced, held))).toEqual([
    heldValues(sliced, [])[0],
    2.5,
    ...heldValues(sliced, []).slice(2),
  ]);
  expect(heldValues(sliced, held)).toBe(heldValues(sliced, held));
});

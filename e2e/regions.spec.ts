import type { Page } from 'playwright/test';
import { button, openData, pause, planeOf, play, readMatrix, saveSession, setSpeed, waitIteration } from './page';
import { expect, test } from './visit';

type Point = readonly [x1: number, x2: number];

/** mulberry32: the same numbers on every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fills of the classes on white, as the design language names them. */
const FILLS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7'];
/** CSS px around a tie that the boundary and its underlay cover. */
const LINE = 2.6;
/** CSS px around a tie where the edge of a polygon, written with two decimals, may fall on either side. */
const EDGE = 0.05;

interface Place {
  /** CSS px in the plane. */
  readonly left: number;
  readonly top: number;
  readonly winner: number;
  readonly confidence: number;
  /** CSS px to the nearest tie with the winner. */
  readonly fromTie: number;
}

/** What W says about a place, by textbook formulas. */
function judge(W: number[][], [x1, x2]: Point, [perPx1, perPx2]: Point): Omit<Place, 'left' | 'top'> {
  const [bias = [], first = [], second = []] = W;
  const z = bias.map((w, m) => w + (first[m] ?? 0) * x1 + (second[m] ?? 0) * x2);
  const winner = z.indexOf(Math.max(...z));
  const sum = z.reduce((total, value) => total + Math.exp(value - (z[winner] ?? 0)), 0);
  const ties = z.flatMap((value, m) => {
    if (m === winner) return [];
    const slope = Math.hypot(
      ((first[winner] ?? 0) - (first[m] ?? 0)) * perPx1,
      ((second[winner] ?? 0) - (second[m] ?? 0)) * perPx2,
    );
    return [((z[winner] ?? 0) - value) / slope];
  });
  return { winner, confidence: 1 / sum, fromTie: Math.min(...ties) };
}

/** Degrees around the colour circle. */
function hue(r: number, g: number, b: number): number {
  return (Math.atan2(Math.sqrt(3) * (g - b), 2 * r - g - b) * 180) / Math.PI;
}

const hues = FILLS.map((fill) => {
  const value = Number.parseInt(fill.slice(1), 16);
  return hue(value >> 16, (value >> 8) & 255, value & 255);
});

const apart = (a: number, b: number): number => Math.abs(((a - b + 540) % 360) - 180);

/** 20 clicks of 4 classes around 4 corners, none on another. */
async function placeSamples(page: Page, size: { x: number; y: number; width: number; height: number }): Promise<void> {
  const next = chance(20);
  const taken: Point[] = [];
  for (let n = 0; n < 20; n++) {
    const m = n % 4;
    let spot: Point;
    do {
      spot = [
        size.width * ((m % 2 === 0 ? 0.3 : 0.68) + 0.36 * (next() - 0.5)),
        size.height * ((m < 2 ? 0.32 : 0.7) + 0.36 * (next() - 0.5)),
      ];
    } while (taken.some(([left, top]) => Math.hypot(left - spot[0], top - spot[1]) < 20));
    taken.push(spot);
    // While a sample is selected, a class key relabels it, and its card covers a part of the plane.
    await page.keyboard.press('Escape');
    await page.keyboard.press(String(m + 1));
    await page.mouse.click(size.x + spot[0], size.y + spot[1]);
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Delete', exact: true })).toHaveCount(0);
}

/** The colours of places in the plane, where only regions and field are drawn. */
async function fieldColours(page: Page, places: readonly Place[]): Promise<(readonly number[])[]> {
  await page.mouse.move(0, 0);
  await planeOf(page).evaluate((plane) => {
    const canvas = plane.querySelector('canvas');
    for (const layer of plane.querySelectorAll<HTMLElement | SVGElement>(':scope > *')) {
      if (layer !== canvas && !layer.querySelector('[data-region]')) layer.style.visibility = 'hidden';
    }
  });
  const base64 = (await planeOf(page).screenshot()).toString('base64');
  // The policy of the app's page lets no picture in.
  const scratch = await page.context().newPage();
  const spots = places.map(({ left, top }) => [Math.floor(left), Math.floor(top)] as const);
  const colours = await scratch.evaluate(
    async ([png, at]) => {
      const blob = new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))], { type: 'image/png' });
      const picture = await createImageBitmap(blob);
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      context?.drawImage(picture, 0, 0);
      const { data, width } = context?.getImageData(0, 0, picture.width, picture.height) ?? { data: [], width: 0 };
      return at.map(([left, top]) => Array.from(data.slice(4 * (top * width + left), 4 * (top * width + left) + 3)));
    },
    [base64, spots] as const,
  );
  await scratch.close();
  return colours;
}

test('the region and the hue under 1,000 points are the arg max of the shown W', async ({ page, visit }) => {
  await visit();
  await openData(page, 'Empty');
  const radios = page.getByRole('radiogroup', { name: 'Class to place' }).getByRole('radio');
  while ((await radios.count()) < 4) await button(page, 'Add class').click();
  const box = await planeOf(page).boundingBox();
  if (box === null) throw new Error('no plane');
  await placeSamples(page, box);
  await setSpeed(page, 'As fast as possible');
  await play(page);
  await waitIteration(page, 400);
  await pause(page);

  const W = await readMatrix(page, 'W');
  const saved = JSON.parse(await saveSession(page)) as { document: { domain: Point[]; points: number[][] } };
  expect(saved.document.points).toHaveLength(20);
  const [[left = 0, right = 0] = [], [bottom = 0, top = 0] = []] = saved.document.domain;
  const perPx = [(right - left) / box.width, (top - bottom) / box.height] as const;

  const next = chance(1000);
  const places: Place[] = [];
  while (places.length < 1000) {
    const at = { left: next() * box.width, top: next() * box.height };
    const place = { ...at, ...judge(W, [left + at.left * perPx[0], top - at.top * perPx[1]], perPx) };
    if (place.fromTie > EDGE) places.push(place);
  }
  expect(new Set(places.map(({ winner }) => winner)).size, 'all four classes lead somewhere').toBe(4);

  const regions = await page.evaluate(
    (points) =>
      points.map(([x, y]) => {
        const region = document.elementsFromPoint(x, y).find((element) => element.hasAttribute('data-region'));
        return Number(region?.getAttribute('data-region') ?? -1);
      }),
    places.map((place) => [box.x + place.left, box.y + place.top] as const),
  );
  expect(places.filter(({ winner }, n) => regions[n] !== winner)).toEqual([]);

  const sure = places.filter(({ confidence, fromTie }) => confidence > 1 / 4 + 0.1 && fromTie > LINE);
  const colours = await fieldColours(page, sure);
  const off = sure.map((place, n) => {
    const [r = 0, g = 0, b = 0] = colours[n] ?? [];
    return { ...place, rgb: [r, g, b], off: apart(hue(r, g, b), hues[place.winner] ?? 0) };
  });
  const worst = Math.max(...off.map((place) => place.off));
  console.log(`hue: ${sure.length} of 1,000 points, at most ${worst.toFixed(1)}° off`);
  expect(sure.length).toBeGreaterThan(700);
  expect(off.filter((place) => place.off > 15)).toEqual([]);
});

/** What is said of a run is decided from its samples. */
import type { Page } from 'playwright/test';
import {
  openData,
  openSessionFile,
  pause,
  planeOf,
  play,
  readQuantity,
  saveSession,
  sessionFile,
  setSpeed,
  typeRate,
  waitIdle,
  waitIteration,
  waitSamples,
} from './page';
import { expect, test } from './visit';

type Point = readonly [x1: number, x2: number, label: number];

async function openPoints(page: Page, points: readonly Point[], bias: boolean): Promise<void> {
  await openSessionFile(page, sessionFile({ features: ['x', 'y'], classes: ['A', 'B', 'C'], points, bias }));
  await waitSamples(page, points.length);
}

const ALONE = 'All samples are of one class';

test('of one class it is said whether R has a lowest value, and which', async ({ page, visit }) => {
  await visit();
  const balanced: Point[] = [
    [0.5, 0.4, 0],
    [-0.5, -0.4, 0],
  ];
  await openPoints(page, balanced, false);
  await expect(page.getByText(`${ALONE}, and some W has the lowest risk, R* = 1.0986.`)).toBeVisible();
  const spread: Point[] = [
    [0.5, 0.4, 0],
    [-0.4, -0.6, 0],
    [0.3, -0.7, 0],
    [-0.5, 0.6, 0],
  ];
  await openPoints(page, spread, false);
  await expect(page.getByText(`${ALONE}, and some W has the lowest risk, R* = 1.0779.`)).toBeVisible();
  await openPoints(page, spread, true);
  await expect(page.getByText(`${ALONE}: R comes as near to R* = 0 as you like, but only while W grows`)).toBeVisible();
});

test('descent converges only where a W has the lowest risk', async ({ page, visit }) => {
  await visit();
  const mixed: Point[] = [
    [1, 0, 0],
    [0, 1, 1],
    [-1, -0.5, 0],
    [0.25, -1, 1],
    [0.5, 0.75, 2],
    [-0.75, 0.5, 2],
    [0.6, 0.2, 1],
    [-0.3, -0.8, 2],
    [-0.2, 0.9, 0],
  ];
  await openPoints(page, mixed, false);
  await typeRate(page, '1');
  await setSpeed(page, 'As fast as possible');
  await play(page);
  await expect(
    page.getByText(/so descent stops here. It has converged: R is within .* of its lowest value\./),
  ).toBeVisible();
  await openPoints(page, [...mixed.slice(0, 1), [-1, 0, 1]], true);
  await typeRate(page, '20');
  await play(page);
  await expect(
    page.getByText(/so descent stops here\. No W has the lowest risk: R comes as near to R\* = 0/),
  ).toBeVisible();
  await waitIdle(page);
});

test('features in metres are learnt from, however small they are', async ({ page, visit }) => {
  const wavelengths: Point[] = [
    [4.5e-7, 1e-9, 0],
    [4.6e-7, 2e-9, 0],
    [4.7e-7, 1e-9, 0],
    [6.4e-7, 2e-9, 1],
    [6.5e-7, 1e-9, 1],
    [6.6e-7, 2e-9, 1],
  ];
  await visit();
  const file = {
    features: ['wavelength (m)', 'line width (m)'],
    classes: ['blue', 'red'],
    points: wavelengths,
    eta: 1,
  };
  await openSessionFile(page, sessionFile(file));
  await waitSamples(page, 6);
  await setSpeed(page, 'As fast as possible');
  await play(page);
  await waitIteration(page, 1000);
  await pause(page);
  expect(await readQuantity(page, 'correct')).toBe(6);
  await expect(page.getByText('so descent stops here')).toHaveCount(0);
});

test('a tie is told where it is counted', async ({ page, visit }) => {
  await visit('?lang=en#screen=inspect');
  await page.getByRole('tab', { name: 'Inspect' }).click();
  await expect(page.getByText('a tie, counted for')).toBeVisible();
});

test('a session of a shipped set keeps its name; an empty plane with samples is no longer called empty', async ({
  page,
  visit,
}) => {
  await visit();
  const data = page.getByRole('combobox', { name: 'Data', exact: true });
  await openData(page, 'Overlapping classes');
  const saved = await saveSession(page);
  await openData(page, 'Empty');
  await planeOf(page).click({ position: { x: 200, y: 200 } });
  await waitSamples(page, 1);
  await expect(data).toHaveValue('own');
  await openSessionFile(page, saved);
  await expect(data).toHaveValue('overlap');
  expect(await saveSession(page)).toBe(saved);
});

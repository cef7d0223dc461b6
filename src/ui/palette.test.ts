import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classColours, planeColour, type Rgb, rgbOf, type Theme, TINT_CAP, tintAlpha } from './palette';

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function over(colour: Rgb, alpha: number, ground: Rgb): Rgb {
  const mix = (channel: 0 | 1 | 2): number => alpha * colour[channel] + (1 - alpha) * ground[channel];
  return [mix(0), mix(1), mix(2)];
}

const sheet = readFileSync(new URL('../app/tokens.css', import.meta.url), 'utf8');

function tokens(theme: Theme): Record<string, Rgb> {
  const from = theme === 'light' ? ':root {' : ":root[data-theme='dark'] {";
  const block = sheet.slice(sheet.indexOf(from), sheet.indexOf('}', sheet.indexOf(from)));
  return Object.fromEntries(
    [...block.matchAll(/--(\w+): (#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, rgbOf(hex)]),
  );
}

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  const { paper, ink, ink2, ink3, rule2, red, highlight, well } = tokens(theme);
  const plane = planeColour(theme);
  const tints = classColours(theme).map(({ fill }) => over(rgbOf(fill), TINT_CAP[theme], plane));

  it('has readable words on paper', () => {
    for (const words of [ink, ink2, ink3, red]) expect(contrast(words!, paper!)).toBeGreaterThanOrEqual(4.5);
    for (const ground of [highlight, well]) expect(contrast(ink2!, ground!)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rule2!, paper!)).toBeGreaterThanOrEqual(3);
  });

  it('names and outlines every class legibly on the plane and on every tint at full strength', () => {
    for (const { deep } of classColours(theme)) {
      for (const ground of [plane, ...tints]) expect(contrast(rgbOf(deep), ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('keeps tick words legible on every tint', () => {
    for (const tint of tints) expect(contrast(ink2!, tint)).toBeGreaterThanOrEqual(4.5);
  });

  it('paints on the ground that the style sheet names', () => {
    expect(tokens(theme)['plane']).toEqual(plane);
  });
});

describe('tintAlpha', () => {
  it('is paper at a tie, rises with ŷ, and ends at the cap', () => {
    expect(tintAlpha(1 / 3, 3, 'light')).toBe(0);
    expect(tintAlpha(1, 3, 'light')).toBeCloseTo(0.3, 12);
    expect(tintAlpha(1, 8, 'dark')).toBeCloseTo(0.24, 12);
    const rising = [0.34, 0.5, 0.7, 0.9, 1].map((yhat) => tintAlpha(yhat, 3, 'light'));
    expect([...rising].sort((a, b) => a - b)).toEqual(rising);
  });
});

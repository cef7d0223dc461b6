import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classColours, planeColour, type Rgb, rgbOf, type Theme, tintAlpha, tintCap } from './palette';

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
  const tints = classColours(theme).map(({ fill }, m) => over(rgbOf(fill), tintCap(theme, m), plane));

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

/** How the colours look with each kind of colour vision: G. M. Machado et al. 2009, severity 1, on linear RGB. */
const VISIONS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const RGB_TO_XYZ = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

const times = (matrix: readonly (readonly number[])[], vector: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, value, at) => sum + value * vector[at]!, 0));

/** CIE L*a*b* under D65. */
function lab(rgb: Rgb, vision: readonly (readonly number[])[]): number[] {
  const linear = rgb.map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  const seen = times(vision, linear).map((value) => Math.min(1, Math.max(0, value)));
  const [x = 0, y = 0, z = 0] = times(RGB_TO_XYZ, seen).map((value, at) => {
    const t = value / [0.95047, 1, 1.08883][at]!;
    return t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116;
  });
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function leastDistance(fills: readonly string[], vision: readonly (readonly number[])[]): number {
  const labs = fills.map((fill) => lab(rgbOf(fill), vision));
  return Math.min(
    ...labs.flatMap((one, at) => labs.slice(0, at).map((other) => Math.hypot(...one.map((v, i) => v - other[i]!)))),
  );
}

describe('the colours of ten classes', () => {
  it.each(Object.entries(VISIONS))('are as far apart as those of eight, with %s vision', (_, vision) => {
    for (const theme of ['light', 'dark'] as const) {
      const fills = classColours(theme).map(({ fill }) => fill);
      expect(fills).toHaveLength(10);
      expect(leastDistance(fills, vision)).toBe(leastDistance(fills.slice(0, 8), vision));
    }
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

/** How a class looks: colour, outline and, because colour is never the only sign, shape. */

export type Theme = 'light' | 'dark';

/** Red, green, blue in 0..255. */
export type Rgb = readonly [r: number, g: number, b: number];

interface ClassColour {
  /** Fill of markers, bars and tints. */
  readonly fill: string;
  /** Outline of markers and bars, and the region's name: at least 4.5:1 on the plane and on every tint. */
  readonly deep: string;
}

const LIGHT: readonly ClassColour[] = [
  { fill: '#0072b2', deep: '#00486f' },
  { fill: '#d55e00', deep: '#8a3d00' },
  { fill: '#009e73', deep: '#00573f' },
  { fill: '#cc79a7', deep: '#853a62' },
  { fill: '#e69f00', deep: '#744f00' },
  { fill: '#56b4e9', deep: '#0f5a86' },
  { fill: '#f0e442', deep: '#5e5800' },
  { fill: '#5c5f66', deep: '#26282c' },
  { fill: '#342d86', deep: '#1b1750' },
  { fill: '#814531', deep: '#472316' },
];

const DARK: readonly ClassColour[] = [
  { fill: '#2e96d6', deep: '#7cc4f2' },
  { fill: '#e8741c', deep: '#ffa766' },
  { fill: '#14b388', deep: '#5fd9b4' },
  { fill: '#d98db8', deep: '#f0b3d4' },
  { fill: '#e69f00', deep: '#f5c04d' },
  { fill: '#7cc8f2', deep: '#b3dff8' },
  { fill: '#f0e442', deep: '#f6ee8a' },
  { fill: '#a9abb0', deep: '#d9dadd' },
  { fill: '#8040e0', deep: '#c3b3ff' },
  { fill: '#945840', deep: '#dfae97' },
];

/** Strongest alpha of a region's tint, reached at ŷ = 1. */
export const TINT_CAP: Readonly<Record<Theme, number>> = { light: 0.3, dark: 0.24 };

/** As `TINT_CAP`, for class m: the dark inks of I and J would hide the outlines of other classes. */
export function tintCap(theme: Theme, m: number): number {
  return theme === 'light' && m >= 8 ? 0.22 : TINT_CAP[theme];
}

/** The ground under the tints, as in the style sheet: the canvas needs numbers. */
export function planeColour(theme: Theme): Rgb {
  return theme === 'dark' ? [0x16, 0x18, 0x1c] : [255, 255, 255];
}

/** Alpha of a region's tint just beside a tie of all classes. */
const TINT_FLOOR = 0.045;

/** Colours of the K ≤ 10 classes, in order A to J. */
export function classColours(theme: Theme): readonly ClassColour[] {
  return theme === 'dark' ? DARK : LIGHT;
}

/** A `#rrggbb` colour as numbers, for the canvas. */
export function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/**
 * Alpha of the tint where the winning class has probability `yhat` among `K`: 0 at a tie of all classes (uncertainty is
 * paper), then from the floor to the cap as u^1.15, u = (ŷ − 1/K) / (1 − 1/K).
 */
export function tintAlpha(yhat: number, K: number, theme: Theme): number {
  const u = (yhat - 1 / K) / (1 - 1 / K);
  return u <= 1e-9 ? 0 : TINT_FLOOR + (TINT_CAP[theme] - TINT_FLOOR) * u ** 1.15;
}

/** Writes `--class-m` and `--class-m-deep` for every class on `element`, for the style sheets. */
export function writeClassColours(element: HTMLElement, theme: Theme): void {
  classColours(theme).forEach(({ fill, deep }, m) => {
    element.style.setProperty(`--class-${m}`, fill);
    element.style.setProperty(`--class-${m}-deep`, deep);
  });
}

/**
 * The canvas of the big screen: 1080 units high and as wide as the window's shape makes it; upright (a phone), 640 units
 * wide and as high as what stands on it. `--u` is one unit in CSS px.
 */
import { createContext, type CSSProperties, useContext } from 'react';

export interface Canvas {
  /** Units. */
  readonly width: number;
  readonly upright: boolean;
  /** Below 1700 units there is no room for long names and the last actions. */
  readonly narrow: boolean;
  /** CSS px in a unit. */
  readonly unit: number;
}

const HEIGHT = 1080;
const UPRIGHT_WIDTH = 640;

/** CSS px: a lower window has no room for words of 12 px beside a figure, and scrolls. */
const LOW = 320;

export function canvasOf(width: number, height: number): Canvas {
  const upright = width < 0.9 * height || height < LOW;
  const unit = upright ? width / UPRIGHT_WIDTH : height / HEIGHT;
  return { width: width / unit, upright, narrow: upright || width / unit < 1700, unit };
}

export const CanvasContext = createContext<Canvas>(canvasOf(1920, 1080));

export function useCanvas(): Canvas {
  return useContext(CanvasContext);
}

/** `n` units as a CSS length. */
export function units(n: number): string {
  return `calc(var(--u) * ${n})`;
}

/** Text of `n` units, which no screen makes smaller than 12 px. */
export function textSize(n: number): string {
  return `max(12px, ${units(n)})`;
}

/** An absolute place within the nearest box, in units. */
export function at(x: number, y: number, width?: number, height?: number): CSSProperties {
  return {
    position: 'absolute',
    left: units(x),
    top: units(y),
    ...(width !== undefined && { width: units(width) }),
    ...(height !== undefined && { height: units(height) }),
  };
}

/** Width and height of a figure, in units. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

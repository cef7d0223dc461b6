/** The axes of one step: η across, R up. */
import { scaleLinear, scaleLog } from 'd3';
import { type StepLine, promiseAt, roundingOf } from '../../model/descent/line/stepLine';
import { riskAt } from '../../model/descent/line/affineRisk';
import { RATE_EXPONENTS } from '../../ui/rateScale';
import type { Size } from '../../ui/useSize';

/** Where φ is computed: 121 values of η. */
const POINTS = 120;

export interface RateAxis {
  readonly whole: boolean;
  /** Least and largest η on it. */
  readonly low: number;
  readonly high: number;
}

/** Around 1/L the axis is linear from 0 to 3/L, or farther where η is; the whole line is that of the slider of η. */
export function rateAxis(whole: boolean, smoothness: number, eta: number): RateAxis {
  if (whole) return { whole, low: 10 ** RATE_EXPONENTS[0], high: 10 ** RATE_EXPONENTS[1] };
  return { whole, low: 0, high: Math.max(3 / smoothness, 1.2 * eta) };
}

export function ratesOn({ whole, low, high }: RateAxis): number[] {
  return Array.from({ length: POINTS + 1 }, (_, place) => {
    const share = place / POINTS;
    return whole ? low * (high / low) ** share : low + share * (high - low);
  });
}

export interface Scale {
  (value: number): number;
  invert(place: number): number;
  ticks(count?: number): number[];
  tickFormat(count?: number, specifier?: string): (value: number) => string;
}

export interface OneStepScales {
  readonly x: Scale;
  readonly y: Scale;
  readonly high: number;
}

/** `eta` is drawn too, wherever it leads. */
export function oneStepScales(line: StepLine, axis: RateAxis, eta: number, { width, height }: Size): OneStepScales {
  const { risk, lowest } = line;
  const x: Scale = axis.whole
    ? scaleLog([axis.low, axis.high], [0, width])
    : scaleLinear([axis.low, axis.high], [0, width]);
  const seen = lowest.eta !== null && lowest.eta <= axis.high ? lowest.risk : risk;
  const least = Math.min(seen, risk, ...line.risks.filter(Number.isFinite));
  // What rounding alone could make is no depth and no rise: the line is flat.
  const seenOf = (change: number): number => (Math.abs(change) <= roundingOf(risk) ? 0 : change);
  const depth = seenOf(Math.max(risk - least, promiseAt(line, 1 / line.smoothness)));
  const there = riskAt(line.affine, [eta]);
  const rise = Number.isFinite(there) ? seenOf(there - risk) : 0;
  const above = Math.max(1.25 * depth, 1.15 * rise + 0.2 * depth);
  const room = depth + above > 0 ? depth + above : 1 + risk;
  const high = risk + (above > 0 ? above : room / 2);
  const y = scaleLinear([risk - depth - 0.17 * room, high], [height, 0]);
  return { x, y, high };
}

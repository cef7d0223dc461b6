/** The path of a history: a line, and where several iterations share a column the band between their extremes. */
import type { RiskHistory, RiskSpan } from '../../model/descent/riskHistory';
import { polyline } from '../../ui/polyline';
import type { CurveScales } from './curveScales';

export interface CurvePath {
  readonly spans: readonly RiskSpan[];
  readonly line: string;
  /** Empty where the line says it all. */
  readonly band: string;
}

/** At most one span for each CSS px of `width`. */
export function curvePath(history: RiskHistory, width: number, { t, risk }: CurveScales): CurvePath {
  const spans = history.polyline(Math.max(2, Math.floor(width)));
  const edge = (at: (span: RiskSpan) => number): [number, number][] => spans.map((span) => [t(span.t), risk(at(span))]);
  const banded = spans.some((span) => risk(span.min) - risk(span.max) > 1);
  const band = banded ? `${polyline([...edge(({ min }) => min), ...edge(({ max }) => max).reverse()])}Z` : '';
  return { spans, line: polyline(edge(({ min, max }) => (min + max) / 2)), band };
}

/** Which of the drawn spans is nearest to a place on the axis. */
export function nearestSpan(spans: readonly RiskSpan[], at: number): RiskSpan | null {
  let best: RiskSpan | null = null;
  for (const span of spans) if (best === null || Math.abs(span.t - at) <= Math.abs(best.t - at)) best = span;
  return best;
}

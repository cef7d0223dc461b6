/** The path of a history: a line, and where several iterations share a column the band between their extremes. */
import { area, line } from 'd3';
import type { RiskHistory, RiskSpan } from '../../model/descent/riskHistory';
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
  const through = line<RiskSpan>(
    (span) => t(span.t),
    (span) => risk((span.min + span.max) / 2),
  ).digits(1);
  const between = area<RiskSpan>(
    (span) => t(span.t),
    (span) => risk(span.min),
    (span) => risk(span.max),
  ).digits(1);
  const banded = spans.some((span) => risk(span.min) - risk(span.max) > 1);
  return { spans, line: through(spans) ?? '', band: banded ? (between(spans) ?? '') : '' };
}

/** Which of the drawn spans is nearest to a place on the axis. */
export function nearestSpan(spans: readonly RiskSpan[], at: number): RiskSpan | null {
  let best: RiskSpan | null = null;
  for (const span of spans) if (best === null || Math.abs(span.t - at) <= Math.abs(best.t - at)) best = span;
  return best;
}

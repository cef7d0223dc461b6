import { formatFitting, formatFixed, formatSignificant } from '../../ui/numbers/formatNumber';

/** Characters of a tick, its sign not counted, in the margin of a figure. */
const ROOM = 6;

function signedText(value: number): string {
  const text = formatFitting(value, ROOM, 2);
  return value > 0 ? `+${text}` : text;
}

/**
 * How to write the ticks of an axis of R, given its ticks: plain where that is short, otherwise as the difference to
 * `from`, a risk.
 */
export function riskTickText(ticks: readonly number[], from: number): (tick: number) => string {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1;
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const longest = Math.max(...ticks.map(Math.abs), 0);
  if (longest >= 1e5) return (tick) => formatFitting(tick, ROOM, 2);
  if (decimals <= 5)
    return (tick) =>
      tick
        .toFixed(decimals)
        .replace('-', '−')
        .replace(/^−(0(\.0*)?)$/, '$1');
  return (tick) => (Math.abs(tick - from) < step / 2 ? '0' : signedText(tick - from));
}

/** A tick with as many decimals as its distance to the next asks for. */
export function tickText(tick: number, ticks: readonly number[]): string {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1;
  return Math.abs(tick) >= 1e5 || step < 1e-4
    ? formatFitting(tick, ROOM, 2)
    : formatFixed(tick, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
}

/** A part of 1 as per cent, without the sign: to a tenth, and less than that to two digits. */
export function percentText(share: number): string {
  return share > 0 && share < 1e-3 ? formatSignificant(100 * share, 2) : formatFixed(100 * share, 1);
}

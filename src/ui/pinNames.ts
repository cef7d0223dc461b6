import type { Pin } from '../session/pins';
import { formatCount, formatSetting } from './numbers/formatNumber';
import { useMessages } from './messagesContext';

/** How a pinned run is called wherever it shows: its number, and what set it apart. */
export function usePinName(): (pin: Pin) => string {
  const { history } = useMessages();
  return ({ id, by, eta, bias, degree, frame }) => {
    if (by === 'features' && frame)
      return `${id + 1}: ${history.mapped(degree ?? 1, formatCount(frame.correct), formatCount(frame.N))}`;
    const lambda = frame?.penalty ? formatSetting(frame.penalty.lambda) : null;
    return `${id + 1}: ${by === 'visitor' ? history.pinned(formatSetting(eta), bias, lambda) : history.beforeEdit}`;
  };
}

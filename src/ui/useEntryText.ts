import { cellText, type EntryStyle } from './numbers/matrixScale';
import { useMessages } from './messagesContext';

interface EntryText {
  readonly text: string;
  /** Small: the entry's own power of ten. */
  readonly own: boolean;
  /** With the power of ten that stands in front for all. */
  readonly spoken: string;
}

/** One entry of W or G as it is printed and as it is read out. */
export function useEntryText(value: number, { scale, narrow }: EntryStyle): EntryText {
  const { matrices } = useMessages();
  const { text, own } = cellText(value, scale, narrow);
  return { text, own, spoken: own || scale.power === 0 ? text : matrices.times(text, scale.power) };
}

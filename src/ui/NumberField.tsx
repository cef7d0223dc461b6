import { type KeyboardEvent, type ReactElement, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { formatExact } from './numbers/formatNumber';
import { newGesture } from './gesture';
import styles from './NumberField.module.css';
import { parseNumber } from './numbers/parseNumber';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  /** The value as text while the focus is elsewhere; in focus, and on hover, it stands there in full. */
  readonly text: string;
  /** Takes a number over; false where it is out of range and the old value stays. A held key is one gesture. */
  readonly onCommit: (value: number, gesture?: string) => boolean;
  /** Told what was typed when it was refused, and null when all is well again. */
  readonly onProblem: (typed: string | null) => void;
  /** Called when the field is left by Enter or Esc. */
  readonly onLeave?: () => void;
  /** What ↑ and ↓ add, if they add anything. */
  readonly increment?: (event: KeyboardEvent) => number;
  readonly autoFocus?: boolean;
  readonly invalid: boolean;
  readonly describedBy?: string | undefined;
  readonly className?: string | undefined;
  /** CSS width at rest; in focus there is room for all digits. */
  readonly width?: string;
}

/** A text field for one number: takes it on Enter or on leaving, refuses with a reason, Esc gives the old one back. */
export function NumberField(props: NumberFieldProps): ReactElement {
  const {
    label,
    value,
    text,
    onCommit,
    onProblem,
    onLeave,
    increment,
    autoFocus,
    invalid,
    describedBy,
    className,
    width,
  } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // Where the arrow keys have got to: a key that repeats is faster than the value's way back.
  const aim = useRef<number | null>(null);
  // The next press of the mouse comes into the field, or to it again after a number was taken.
  const entering = useRef(true);
  const gesture = useRef('');
  useEffect(() => {
    aim.current = null;
  }, [value]);
  const exact = formatExact(value);
  useLayoutEffect(() => {
    if (focused && typed === null && field.current) selectFromStart(field.current);
  }, [focused, typed, exact]);
  const resting = typed === null && !focused;
  const shown = typed ?? (focused ? exact : text);
  const settle = (): void => {
    entering.current = true;
    if (typed === null) return;
    const number = parseNumber(typed);
    setTyped(null);
    if (typed.trim() === '' || number === null || !onCommit(number)) onProblem(typed.trim());
    else onProblem(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Where there is nothing to give up, Esc is for what the field stands in, and where nothing is typed Ctrl+Z is the page's.
    if (event.key === 'Escape' && typed === null && !invalid && !onLeave) return;
    if (typed !== null || !(event.ctrlKey || event.metaKey)) event.stopPropagation();
    const sign = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (event.key === 'Enter') {
      // The field may go with this press, which must not reach what has the focus next.
      event.preventDefault();
      settle();
      onLeave?.();
    } else if (event.key === 'Escape') {
      setTyped(null);
      onProblem(null);
      onLeave?.();
    } else if (sign !== undefined && increment) {
      event.preventDefault();
      const from = typed === null ? (aim.current ?? value) : (parseNumber(typed) ?? value);
      const next = Number((from + sign * increment(event)).toPrecision(12));
      if (!event.repeat) gesture.current = newGesture('keyRepeat');
      const taken = onCommit(next, gesture.current);
      aim.current = taken ? next : null;
      setTyped(null);
      onProblem(taken ? null : String(next));
    }
  };
  return (
    <input
      ref={field}
      className={`${styles['field'] ?? ''} ${className ?? ''}`}
      style={width === undefined ? undefined : { width: resting ? width : `max(${width}, ${shown.length + 1}ch)` }}
      type="text"
      data-typing={typed !== null}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      title={exact}
      value={shown}
      autoFocus={autoFocus}
      onMouseDown={(event) => {
        if (focused && entering.current) event.preventDefault();
      }}
      onMouseUp={(event) => {
        // Let go on selected text, the mouse leaves a caret there.
        if (entering.current && !isPartSelected(event.currentTarget)) {
          event.preventDefault();
          selectFromStart(event.currentTarget);
        }
        entering.current = false;
      }}
      onFocus={() => {
        setFocused(true);
      }}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        setFocused(false);
        settle();
      }}
    />
  );
}

/** Selects all; where it is longer than the field, its first digits are seen. */
function selectFromStart(field: HTMLInputElement): void {
  field.select();
  field.scrollLeft = 0;
}

function isPartSelected({ selectionStart, selectionEnd, value }: HTMLInputElement): boolean {
  const length = (selectionEnd ?? 0) - (selectionStart ?? 0);
  return length > 0 && length < value.length;
}

import { type KeyboardEvent, type PointerEvent, type ReactElement, useRef } from 'react';
import { firstIteration, pendingIterationOf } from '../engine/run';
import { formatCount, formatRisk } from './numbers/formatNumber';
import { useHides } from './hiding';
import { useLab, useLabState } from './labContext';
import { useMessages } from './messagesContext';
import styles from './Scrubber.module.css';

interface ScrubberProps {
  /** The iteration that the axis begins with. */
  readonly from: number;
  /** The last iteration on the axis: what was never computed can be asked for too. */
  readonly end: number;
  /** Told where on the axis the pointer is, an iteration; null when it is gone. */
  readonly onRead?: (at: number | null) => void;
}

/** The way through time: a press or drag anywhere on the curve, and the keys of a slider. */
export function Scrubber({ from: shown, end, onRead }: ScrubberProps): ReactElement {
  const { history } = useMessages();
  const lab = useLab();
  const iteration = useLabState((state) => state.run.frame?.iteration ?? 0);
  const risk = useLabState((state) => state.run.frame?.risk ?? 0);
  const first = useLabState((state) => firstIteration(state.run));
  const last = useLabState((state) => state.run.history.last);
  const hidden = useHides('risk');
  const dragging = useRef(false);
  const iterationAt = (event: PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    return Math.round(shown + share * (end - shown));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    const to = { Home: first, End: last }[event.key];
    const from = pendingIterationOf(lab.store.getState().run) ?? first;
    if (by !== undefined) lab.seek(from + by * (event.shiftKey ? 10 : 1));
    else if (to !== undefined) lab.seek(to);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className={styles['scrubber']}
      onPointerDown={(event) => {
        if (event.button !== 0 || !event.isPrimary) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.querySelector('input')?.focus({ preventScroll: true });
        dragging.current = true;
        lab.seek(iterationAt(event));
      }}
      onPointerMove={(event) => {
        onRead?.(iterationAt(event));
        if (dragging.current) lab.seek(iterationAt(event));
      }}
      onPointerUp={() => {
        dragging.current = false;
      }}
      onPointerCancel={() => {
        dragging.current = false;
      }}
      onPointerLeave={() => {
        onRead?.(null);
      }}
    >
      <input
        type="range"
        className={styles['range']}
        aria-label={history.slider}
        aria-valuetext={history.sliderText(formatCount(iteration), formatCount(last), hidden ? '?' : formatRisk(risk))}
        min={Math.max(first, shown)}
        max={end}
        step={1}
        value={iteration}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          lab.seek(event.currentTarget.valueAsNumber);
        }}
      />
    </div>
  );
}

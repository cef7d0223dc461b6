import type { ScaleLinear } from 'd3';
import { type KeyboardEvent, type PointerEvent, type ReactElement, useRef } from 'react';
import { clip, type Guess, ladderOf, withHandle } from '../../lesson/guess';
import type { AskOf } from '../../lesson/lessonSchema';
import { handlesOf } from '../../lesson/truth';
import { formatFixed } from '../../ui/numbers/formatNumber';
import { at, type Box, units, useCanvas } from './canvas';
import { usePresentWords } from './presentWords';
import { useShown } from './shown';
import { slopeOf } from './slopeOf';
import styles from './CurveHandles.module.css';
import marks from './marks.module.css';
import text from './text.module.css';

interface CurveHandlesProps {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly box: Box;
}

type CurveGuess = Extract<Guess, { kind: 'curve' }>;

/** The handles of the curve that is asked for: dragged, or with keys while one has the focus. */
export function CurveHandles({ x, y, box }: CurveHandlesProps): ReactElement | null {
  const words = usePresentWords();
  const { unit } = useCanvas();
  const shown = useShown();
  const { ask, stage, guess, moment, run, onGuess } = shown;
  const ground = useRef<HTMLDivElement>(null);
  const dragged = useRef<number | null>(null);
  if (ask?.kind !== 'curve' || !run || stage === 'committed' || stage === 'revealed') return null;
  const handles = handlesOf(ask, moment.iteration);
  const drawn = guess?.kind === 'curve' ? guess : startOf(ask, run);
  const place = (handle: number, value: number): void => {
    const guessed = withHandle(drawn, handle, Number(clip(value, ask.range).toFixed(3)));
    onGuess(guessed);
  };
  const riskAt = (event: PointerEvent): number => {
    const top = ground.current?.getBoundingClientRect().top ?? 0;
    return y.invert((event.clientY - top) / unit);
  };
  const nearest = (event: PointerEvent): number => {
    const left = ground.current?.getBoundingClientRect().left ?? 0;
    const t = x.invert((event.clientX - left) / unit);
    return handles.reduce((best, at, h) => (Math.abs(at - t) < Math.abs(handles[best]! - t) ? h : best), 0);
  };
  return (
    <div
      ref={ground}
      className={styles['handles']}
      style={at(0, 0, box.width, box.height)}
      onPointerDown={(event) => {
        const target = event.target instanceof HTMLElement ? event.target.dataset['handle'] : undefined;
        const handle = target === undefined ? nearest(event) : Number(target);
        event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = target === undefined ? -1 : handle;
        place(handle, riskAt(event));
      }}
      onPointerMove={(event) => {
        if (dragged.current === null) return;
        // A stroke over the ground is sampled at the handles that it passes.
        place(dragged.current < 0 ? nearest(event) : dragged.current, riskAt(event));
      }}
      onPointerUp={() => {
        dragged.current = null;
      }}
      onPointerCancel={() => {
        dragged.current = null;
      }}
    >
      {handles.map((t, h) => {
        const value = drawn.values[h] ?? 0;
        const active = guess !== null && drawn.handle === h;
        return (
          <div
            key={h}
            role="slider"
            tabIndex={0}
            data-handle={h}
            className={styles['handle']}
            data-active={active}
            aria-label={words.handle(h + 1)}
            aria-valuemin={ask.range[0]}
            aria-valuemax={ask.range[1]}
            aria-valuenow={value}
            aria-valuetext={`${words.was(String(t))}: ${formatFixed(value, 2)}`}
            style={{ left: units(x(t)), top: units(y(value)) }}
            onKeyDown={(event) => {
              onKey(event, ask, drawn, h, place);
            }}
          />
        );
      })}
      {guess !== null && <ActiveLabel {...{ x, y, box, handles, drawn }} />}
    </div>
  );
}

/** A handle that was never moved counts as level. */
function startOf(ask: AskOf<'curve'>, run: NonNullable<ReturnType<typeof useShown>['run']>): CurveGuess {
  const level = ladderOf(ask, slopeOf(run))[2];
  return level?.kind === 'curve' ? level : { kind: 'curve', values: [], handle: 0 };
}

const UNIT = 0.01;

/** ↑↓ a hundredth, Shift ten, Alt a tenth; ←→ the next handle; Home and End to the ends of the axis. */
function onKey(
  event: KeyboardEvent<HTMLElement>,
  { range: [low, high] }: AskOf<'curve'>,
  { values }: CurveGuess,
  h: number,
  place: (handle: number, value: number) => void,
): void {
  const by = UNIT * (event.shiftKey ? 10 : event.altKey ? 0.1 : 1);
  const value = values[h] ?? 0;
  if (event.key === 'ArrowUp') place(h, value + by);
  else if (event.key === 'ArrowDown') place(h, value - by);
  else if (event.key === 'Home') place(h, low);
  else if (event.key === 'End') place(h, high);
  else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    const next =
      event.key === 'ArrowRight' ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling;
    if (next instanceof HTMLElement && next.dataset['handle'] !== undefined) {
      next.focus();
      place(Number(next.dataset['handle']), values[Number(next.dataset['handle'])] ?? 0);
    }
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

interface ActiveLabelProps extends CurveHandlesProps {
  readonly handles: readonly number[];
  readonly drawn: CurveGuess;
}

/** What the active handle says, above it and above those that the words would cover. */
function ActiveLabel({ x, y, box, handles, drawn }: ActiveLabelProps): ReactElement {
  const wide = 230;
  const [t, value] = [handles[drawn.handle] ?? 0, drawn.values[drawn.handle] ?? 0];
  const left = Math.min(x(t) + 26, box.width - wide);
  const beneath = drawn.values.filter((_, h) => {
    const place = x(handles[h] ?? 0);
    return h === drawn.handle || (place > left - 27 && place < left + wide + 27);
  });
  return (
    <span className={marks['taught']} style={at(left, Math.max(-8, y(Math.max(...beneath)) - 88), wide)}>
      <i className={text['math']}>R</i>
      <sub className={text['index']}>{t}</sub> = {formatFixed(value, 2)}
    </span>
  );
}

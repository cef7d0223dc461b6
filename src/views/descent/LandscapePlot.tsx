import { scaleLinear } from 'd3';
import { type KeyboardEvent, memo, type PointerEvent, type ReactElement, useMemo, useState } from 'react';
import { formatCount, formatRisk } from '../../ui/numbers/formatNumber';
import { newGesture } from '../../ui/gesture';
import { useLab } from '../../ui/labContext';
import type { Size } from '../../ui/useSize';
import { contourLines } from './contourPaths';
import { useDescentWords } from './descentWords';
import { type Label, Labels } from './Labels';
import { heightAt, type Landscape, type Place, weightsAt } from './landscape';
import { landscapeLabels } from './landscapeLabels';
import { LandscapePicture } from './LandscapePicture';
import styles from './ManySteps.module.css';

interface LandscapePlotProps {
  readonly drawn: Landscape;
  readonly size: Size;
  readonly moving: boolean;
}

/** CSS px around W_t in which a press takes hold of it. */
const REACH = 22;
const STRIDES: Readonly<Record<string, Place>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Contours, the path and the next step. W_t can be taken and put down anywhere in the plane: one edit of all weights. */
export const LandscapePlot = memo(function LandscapePlot({ drawn, size, moving }: LandscapePlotProps): ReactElement {
  const words = useDescentWords().many;
  const lab = useLab();
  const { ground, past, moment } = drawn;
  const { window: shown } = ground;
  const { width, height, scale } = size;
  const x = scaleLinear([shown.p[0], shown.p[1]], [0, width]);
  const y = scaleLinear([shown.q[0], shown.q[1]], [height, 0]);
  const [pointed, setPointed] = useState<Place | null>(null);
  /** Where W_t is being taken to. */
  const [held, setHeld] = useState<Place | null>(null);
  const here = past.at(-1)!;
  const lines = useMemo(() => {
    const risks = past.map((place) => heightAt(ground, place));
    return contourLines(ground, [Math.min(...risks), Math.max(...risks)], size);
    // The ground is kept while the path grows: its lines stay.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [ground, size]);
  const at = (event: PointerEvent<HTMLElement>): Place => {
    const box = event.currentTarget.getBoundingClientRect();
    const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));
    return [x.invert(clamp(event.clientX - box.left, width)), y.invert(clamp(event.clientY - box.top, height))];
  };
  const put = (place: Place): void => {
    setHeld(null);
    lab.edit({ kind: 'setWeights', W: weightsAt(ground, place) }, newGesture('weights'));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = STRIDES[event.key];
    if (by !== undefined) {
      const [p, q] = held ?? here;
      const stride = (shown.p[1] - shown.p[0]) / (event.shiftKey ? 10 : 50);
      setHeld([p + by[0] * stride, q + by[1] * stride]);
    } else if (event.key === 'Enter' && held !== null) put(held);
    else if (event.key === 'Escape' && held !== null) setHeld(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const read = held ?? pointed;
  const reading = read === null ? null : heightAt(ground, read);
  const t = formatCount(moment.frame.iteration);
  const readLabel: Label[] =
    read === null || reading === null || !Number.isFinite(reading)
      ? []
      : [
          {
            key: 'read',
            lines: [`R = ${formatRisk(reading)}`],
            content: (
              <>
                <i className="symbol">R</i> = {formatRisk(reading)}
              </>
            ),
            anchors: [
              { x: x(read[0]) + 10, y: y(read[1]) - 8, across: -1, down: 1 },
              { x: x(read[0]) - 10, y: y(read[1]) - 8, across: 1, down: 1 },
              { x: x(read[0]) + 10, y: y(read[1]) + 8, across: -1, down: -1 },
            ],
            look: 'strong',
          },
        ];
  return (
    <div
      className={styles['surface']}
      role="application"
      tabIndex={0}
      aria-label={words.describe(t, formatRisk(moment.frame.risk), held === null ? '' : formatRisk(reading ?? 0))}
      data-iteration={moment.frame.iteration}
      data-holding={held !== null}
      data-own-press
      onKeyDown={onKeyDown}
      onBlur={() => {
        setHeld(null);
      }}
      onPointerDown={(event) => {
        const [p, q] = at(event);
        setPointed([p, q]);
        if (event.button !== 0 || Math.hypot(x(p) - x(here[0]), y(q) - y(here[1])) > REACH * scale) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeld([p, q]);
      }}
      onPointerMove={(event) => {
        if (held !== null) setHeld(at(event));
        setPointed(at(event));
      }}
      onPointerUp={(event) => {
        if (held === null) return;
        const [p, q] = at(event);
        if (Math.hypot(x(p) - x(here[0]), y(q) - y(here[1])) > 4 * scale) put([p, q]);
        else setHeld(null);
      }}
      onPointerCancel={() => {
        setHeld(null);
      }}
      onPointerLeave={() => {
        setPointed(null);
      }}
    >
      <LandscapePicture {...{ drawn, lines, x, y, size, held }} />
      <span className={styles['grip']} style={{ left: `${x(here[0])}px`, top: `${y(here[1])}px` }} />
      <Labels
        {...landscapeLabels({
          drawn,
          lines,
          x,
          y,
          size,
          quiet: moving,
          across: words.across,
        })}
        size={size}
        margin={[40, 0, 0, 0]}
      />
      <Labels labels={readLabel} size={size} margin={[0, 0, 0, 0]} />
    </div>
  );
});

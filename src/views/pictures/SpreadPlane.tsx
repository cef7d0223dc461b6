import { type KeyboardEvent, type ReactElement, type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import { classOf, sampleOf } from '../../session/highlight';
import { useHighlighter } from '../../ui/highlighting';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { fullClassName } from '../../ui/names';
import { useTheme } from '../../ui/themeContext';
import { useDeviceRatio, useRestored } from '../../ui/useRepaint';
import { useSize } from '../../ui/useSize';
import { paintSpots, spotRadius } from './paintSpots';
import { usePicturesWords } from './picturesWords';
import { SpreadAxes } from './SpreadAxes';
import { type SpreadGeometry, spotAt, spotBeside, spreadGeometry } from './spreadGeometry';
import type { Spread } from './useSpread';
import styles from './SpreadPlane.module.css';

interface SpreadPlaneProps {
  readonly spread: Spread | null;
  readonly across: ReactNode;
  readonly up: ReactNode;
  /** What lies beneath the samples. */
  readonly ground?: (geometry: SpreadGeometry) => ReactNode;
}

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A pointer means a sample within this many CSS px. */
const REACH = 14;

const NOWHERE: Spread['domain'] = [
  [-1, 1],
  [-1, 1],
];

/** A plane of two numbers that samples have, on which nothing is placed: samples are looked at and chosen. */
export function SpreadPlane({ spread, across, up, ground }: SpreadPlaneProps): ReactElement {
  const messages = useMessages();
  const words = usePicturesWords();
  const lab = useLab();
  const highlighter = useHighlighter();
  const [frame, size] = useSize<HTMLDivElement>();
  const selected = useLabState((state) => state.view.selected);
  const pointed = useLabState((state) => sampleOf(state.view.highlight?.identity ?? ''));
  const { samples, classes } = useLabState((state) => state.document);
  const domain = spread?.domain ?? NOWHERE;
  const geometry = useMemo(() => spreadGeometry({ domain }, size), [domain, size]);
  const meant = (event: React.MouseEvent<HTMLElement>): number | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = [event.clientX - box.left, event.clientY - box.top] as const;
    return spread && spotAt(spread.spots, geometry, at, REACH);
  };
  const select = (n: number | null): void => {
    if (n !== null) lab.setView({ selected: n });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key];
    const N = samples.N;
    if (event.altKey || event.ctrlKey || event.metaKey || spread === null || N === 0) return;
    if (event.key === '[' || event.key === ']') {
      const by = event.key === ']' ? 1 : -1;
      select(selected === null ? 0 : (selected + by + N) % N);
    } else if (arrow) select(selected === null ? 0 : spotBeside(spread.spots, geometry, selected, arrow));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const chosen = selected === null ? undefined : samples.at(selected);
  return (
    <div className={styles['whole']}>
      <div
        ref={frame}
        id="plane"
        className={styles['plane']}
        role="group"
        aria-label={messages.plane.name}
        aria-describedby="plane-summary"
        tabIndex={0}
        data-own-press
        onPointerMove={(event) => {
          const n = meant(event);
          highlighter.on(n === null ? null : `sample.${n}`);
        }}
        onPointerLeave={() => highlighter.on(null)}
        onClick={(event) => select(meant(event))}
        onKeyDown={onKeyDown}
      >
        {size.width > 0 && (
          <>
            {ground && <svg className={styles['layer']}>{ground(geometry)}</svg>}
            <SpreadAxes geometry={geometry} />
            {spread && <Spots spots={spread.spots} geometry={geometry} />}
            {spread && (
              <svg className={styles['layer']} aria-hidden="true">
                {pointed !== null && <Ring n={pointed} spots={spread.spots} geometry={geometry} />}
                {selected !== null && <Ring n={selected} spots={spread.spots} geometry={geometry} named />}
              </svg>
            )}
            <span className={styles['up']}>{up}</span>
          </>
        )}
        <p id="plane-summary" className="spoken">
          {words.plane(samples.N)}
        </p>
        <p className="spoken" role="status">
          {chosen && selected !== null && words.chosen(selected + 1, fullClassName(messages, classes, chosen.label))}
        </p>
      </div>
      <span className={styles['across']}>{across}</span>
    </div>
  );
}

interface SpotsProps {
  readonly spots: Float64Array;
  readonly geometry: SpreadGeometry;
}

/** All samples, painted anew where they, the theme or the class that is pointed at change. */
function Spots({ spots, geometry }: SpotsProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const samples = useLabState((state) => state.document.samples);
  const m = useLabState((state) => classOf(state.view.highlight?.identity ?? ''));
  const labels = useMemo(() => samples.flat().labels, [samples]);
  const ratio = useDeviceRatio();
  const restored = useRestored(canvas);
  const [width, height] = [Math.round(geometry.width * ratio), Math.round(geometry.height * ratio)];
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    // An edit's samples are here a little before their spots.
    if (!context || !canvas.current || spots.length !== 2 * labels.length) return;
    paintSpots(context, { spots, labels, geometry, ratio, theme, m });
    canvas.current.dataset['painted'] = String(labels.length);
  }, [spots, labels, geometry, ratio, theme, m, width, height, restored]);
  return <canvas ref={canvas} className={styles['layer']} width={width} height={height} aria-hidden="true" />;
}

/** A ring around sample n, with its name where it is the chosen one. */
function Ring({ n, spots, geometry, named = false }: SpotsProps & { readonly n: number; readonly named?: boolean }) {
  const r = spotRadius(spots.length / 2, geometry);
  if (2 * n >= spots.length) return null;
  const [x, y] = [geometry.x(spots[2 * n]!), geometry.y(spots[2 * n + 1]!)];
  const end = x > geometry.width - 70 * geometry.scale;
  return (
    <>
      <circle className={styles['halo']} cx={x} cy={y} r={2.4 * r} />
      <circle className={styles['ring']} cx={x} cy={y} r={2.4 * r} />
      {named && (
        <text
          className={styles['name']}
          x={x + (end ? -3.2 : 3.2) * r}
          y={Math.max(20 * geometry.scale, y - 2 * r)}
          textAnchor={end ? 'end' : 'start'}
        >
          x
          <tspan className={styles['index']} dy="-0.5em">
            ({n + 1})
          </tspan>
        </text>
      )}
    </>
  );
}

import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { sampleOf } from '../../session/highlight';
import { batchOf } from '../../session/selectors/shownBatch';
import { errorsAt } from '../../session/selectors/shownFrame';
import { useLab } from '../../ui/labContext';
import { useHighlighter, useHighlightedIdentity } from '../../ui/highlighting';
import { useNames } from '../../ui/useNames';
import { useBeforePhase } from '../../ui/FromPhase';
import { useHides } from '../../ui/hiding';
import { useTheme } from '../../ui/themeContext';
import { useDeviceRatio, useRestored } from '../../ui/useRepaint';
import { type Size, useSize } from '../../ui/useSize';
import { useInspected } from './inspectContext';
import { Leader } from './Leader';
import { useFocusCell } from './OuterProduct';
import { paintTiles, type Wall } from './paintTiles';
import { memberAt, memberCorner, neighbour, tileLayout } from './tileLayout';
import { type Cell, tileGroups } from './tileOrder';
import { useInks } from './useInks';
import { WallLegend } from './WallLegend';
import { useInspectWords } from './inspectWords';
import styles from './TileWall.module.css';

interface TileWallProps {
  /** The cell that the tiles are sorted by; null: as they come. */
  readonly sortedBy: Cell | null;
  /** How many tiles are bright in a staged sum; null: all. */
  readonly bright: number | null;
  /** Where the line from the chosen tile ends. */
  readonly corner: RefObject<HTMLTableCellElement | null>;
}

/** All N outer products by class; the selected one is boxed and tied to its table. One tab stop, arrow keys choose. */
export function TileWall({ sortedBy, bright, corner }: TileWallProps): ReactElement {
  const inspect = useInspectWords();
  const lab = useLab();
  const light = useHighlighter();
  const { className } = useNames();
  const { design, pass } = useInspected();
  const [room, size] = useSize<HTMLDivElement>();
  const wall = useWall(sortedBy, bright, size);
  const { layout, errors, chosen } = wall;
  const sampleAt = (event: PointerEvent<HTMLElement>): number | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const member = memberAt(layout, event.clientX - box.left, event.clientY - box.top);
    return member === null ? null : (errors.samples[member] ?? null);
  };
  const select = (n: number | null): void => {
    if (n !== null) lab.setView({ selected: n });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = neighbour(layout, chosen ?? 0, event.key);
    if (next === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    select(errors.samples[next] ?? null);
  };
  const boxed = chosen === null ? null : memberCorner(layout, chosen);
  return (
    <div className={styles['wall']}>
      <div
        ref={room}
        className={styles['room']}
        role="slider"
        tabIndex={0}
        aria-label={inspect.wall}
        aria-description={inspect.wallHint}
        aria-valuemin={1}
        aria-valuemax={design.N}
        aria-valuenow={pass.n + 1}
        aria-valuetext={inspect.wallValue(pass.n + 1, design.N, className(pass.label))}
        data-own-press
        onKeyDown={onKeyDown}
        onPointerMove={(event) => {
          const n = sampleAt(event);
          light.on(n === null ? null : `sample.${n}`);
        }}
        onPointerLeave={() => {
          light.on(null);
        }}
        onClick={(event) => {
          select(sampleAt(event as unknown as PointerEvent<HTMLElement>));
        }}
      >
        <WallCanvas wall={wall} size={size} />
        {boxed && layout.mode === 'tiles' && (
          <Leader from={[boxed[0] + layout.tile.width / 2, boxed[1] - 2]} to={corner} within={room} size={size} />
        )}
      </div>
      <WallLegend layout={layout} width={size.width} />
    </div>
  );
}

/** What is to be painted now. */
function useWall(sortedBy: Cell | null, bright: number | null, size: Size): Wall {
  const moment = useInspected();
  const { frame, design, pass } = moment;
  const theme = useTheme();
  const inks = useInks();
  const cell = useFocusCell();
  const litSample = sampleOf(useHighlightedIdentity() ?? '');
  const [before, ofOuter, ofTiles] = [useBeforePhase('outer.0.0'), useHides('outer'), useHides('tiles')];
  const held = before || ofOuter || ofTiles;
  const errors = errorsAt({ frame, design });
  const [o, m] = sortedBy ?? [-1, -1];
  const groups = useMemo(() => tileGroups(design, errors, o < 0 ? null : [o, m]), [design, errors, o, m]);
  const layout = useMemo(
    () => tileLayout(groups, design.N, design.D, design.K, size),
    [groups, design.N, design.D, design.K, size],
  );
  const placeOf = (n: number | null): number | null => {
    const place = n === null ? -1 : errors.samples.indexOf(n);
    return place < 0 ? null : place;
  };
  const [chosen, highlight] = [placeOf(pass.n), placeOf(litSample)];
  const batch = batchOf(frame);
  const lit = useMemo(() => {
    if (batch === null) return null;
    const members = new Set(batch.members);
    return new Set([...errors.samples.keys()].filter((place) => members.has(errors.samples[place]!)));
  }, [batch, errors]);
  return { layout, design, errors, theme, inks, cell: sortedBy ?? cell, chosen, highlight, lit, bright, held };
}

function WallCanvas({ wall, size }: { readonly wall: Wall; readonly size: Size }): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const ratio = useDeviceRatio();
  const restored = useRestored(canvas);
  // Room around the tiles for the frame of the chosen one.
  const edge = 4;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, edge * ratio, edge * ratio);
    context.clearRect(-edge, -edge, size.width + 2 * edge, size.height + 2 * edge);
    paintTiles(context, wall);
  }, [wall, size, ratio, restored]);
  return (
    <canvas
      ref={canvas}
      className={styles['canvas']}
      width={Math.round((size.width + 2 * edge) * ratio)}
      height={Math.round((size.height + 2 * edge) * ratio)}
      style={{ left: -edge, top: -edge, width: size.width + 2 * edge, height: size.height + 2 * edge }}
      aria-hidden="true"
    />
  );
}

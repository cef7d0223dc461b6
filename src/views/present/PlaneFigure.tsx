import { scaleLinear } from 'd3';
import { type ReactElement, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Sample } from '../../model/data/sampleChunk';
import type { SampleTable } from '../../model/data/sampleTable';
import { boundariesOf, regionsOf, scoresAt } from '../../model/plane/scoreField';
import { argMax } from '../../model/kernel/softmax';
import { fieldOf } from '../../lesson/boundary';
import { FieldPainter } from '../../ui/FieldPainter';
import { useRestored } from '../../ui/useRepaint';
import { formatSetting } from '../../ui/numbers/formatNumber';
import { markerPath } from '../../ui/marker';
import { useMessages } from '../../ui/messagesContext';
import { className, featureName, splitUnit } from '../../ui/names';
import { TINT_CAP } from '../../ui/palette';
import { useTheme } from '../../ui/themeContext';
import { at, type Box, textSize, units, useCanvas } from './canvas';
import { BoundaryQuestion } from './BoundaryQuestion';
import { placeNames } from './placeNames';
import { usePresentWords } from './presentWords';
import { useShown, useShownPlaces } from './shown';
import styles from './PlaneFigure.module.css';
import marks from './marks.module.css';
import text from './text.module.css';

const CELL = 6;
const MARKER = 11.5;

/** Of many samples an even selection. */
const MOST = 2000;

function shownSamples(samples: SampleTable): readonly (Sample & { readonly n: number })[] {
  const every = Math.max(1, Math.ceil(samples.N / MOST));
  return [...samples].map((sample, n) => ({ ...sample, n })).filter(({ n }) => n % every === 0);
}

/** The plane on the big screen: regions, boundaries and samples, the lit boundary, the selected sample, the dot. */
export function PlaneFigure({ box, large }: { readonly box: Box; readonly large: boolean }): ReactElement {
  const words = usePresentWords();
  const { scene, moment, masks, stage, ring, ask } = useShown();
  const places = useShownPlaces();
  const { document } = moment;
  const field = useMemo(() => fieldOf(moment), [moment]);
  const [x, y] = [scaleLinear(document.domain[0], [0, box.width]), scaleLinear(document.domain[1], [box.height, 0])];
  // Boundaries of mapped features are curves, which this figure can't draw.
  const bare = document.degree !== undefined || masks.hides('boundaries') || masks.hides('regions') || masks.hides('W');
  const samples = shownSamples(document.samples).map(({ features, label, n }) => ({
    n,
    label,
    left: x(features[document.axes[0] ?? 0] ?? 0),
    top: y(document.axes.length > 1 ? (features[document.axes[1]!] ?? 0) : 0),
  }));
  const path = (line: readonly (readonly [number, number])[]): string =>
    `M${line.map(([a, b]) => `${x(a).toFixed(2)},${y(b).toFixed(2)}`).join('L')}`;
  const regions = bare ? [] : regionsOf(field, document.domain);
  const lines = bare ? [] : boundariesOf(field, document.domain);
  const lit = stage === 'revealed' ? [] : (scene.lit ?? []).filter((name) => name.startsWith('boundary.'));
  // The arrows of a question about a boundary and what is written beside them stand before the names.
  const taken =
    ask?.kind === 'direction' && large
      ? [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((step) =>
          [-110, -60, 0, 60, 110].map((down) => ({ left: x(ask.dot[0]) - 30 + 45 * step, top: y(ask.dot[1]) + down })),
        )
      : [];
  const selected = ring ? samples.find(({ n }) => n === places.n) : undefined;
  const r = large ? MARKER : 10.5;
  const unmarked = (n: number): boolean => masks.hides(`labels@${n + 1}`) || (n === places.n && masks.hides('y'));
  return (
    <div className={marks['figure']} style={{ width: units(box.width), height: units(box.height) }}>
      <div className={styles['planeGround']}>
        <svg viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
          <RegionPaths {...{ regions, path }} />
        </svg>
        {regions.length > 0 && !(large && masks.hides('tint')) && <Confidence {...{ field, box }} />}
        <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={words.plane}>
          {lines.map(({ i, j, line }) => (
            <g key={`${i}-${j}`}>
              {lit.includes(`boundary.${i}.${j}`) && <path className={styles['lit']} d={path(line)} />}
              <path className={styles['underlay']} d={path(line)} />
              <path className={styles['boundary']} d={path(line)} />
            </g>
          ))}
          {samples.map(({ n, label, left, top }) =>
            unmarked(n) ? (
              <circle key={n} className={styles['unmarked']} cx={left} cy={top} r={r} />
            ) : (
              <path
                key={n}
                className={styles['marker']}
                d={markerPath(label, left, top, r)}
                style={{ fill: `var(--class-${label})`, stroke: `var(--class-${label}-deep)` }}
              />
            ),
          )}
          {selected && <circle className={styles['ring']} cx={selected.left} cy={selected.top} r={2.4 * r} />}
          {scene.dot && <circle className={marks['dot']} cx={x(scene.dot[0])} cy={y(scene.dot[1])} r={14} />}
        </svg>
      </div>
      <Ticks {...{ box, large }} />
      {regions.length > 0 && (
        <RegionNames
          {...{ box, large }}
          samples={[...samples, ...taken]}
          of={(a, b) => argMax(scoresAt(field, x.invert(a), y.invert(b)))}
        />
      )}
      {large && <BoundaryQuestion {...{ x, y, box }} />}
    </div>
  );
}

function RegionPaths({
  regions,
  path,
}: {
  readonly regions: ReturnType<typeof regionsOf>;
  readonly path: (ring: readonly (readonly [number, number])[]) => string;
}): ReactElement {
  const theme = useTheme();
  return (
    <>
      {regions.map(({ m, rings }) => (
        <path
          key={m}
          data-region={m}
          d={rings.map((ring) => `${path(ring)}Z`).join('')}
          style={{ fill: `var(--class-${m})`, fillOpacity: TINT_CAP[theme] }}
        />
      ))}
    </>
  );
}

/** The canvas that carries the confidence. */
function Confidence({ field, box }: { readonly field: ReturnType<typeof fieldOf>; readonly box: Box }): ReactElement {
  const { moment } = useShown();
  const theme = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const restored = useRestored(canvas);
  const [painter] = useState(() => new FieldPainter());
  const { domain } = moment.document;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) painter.paint(context, field, domain, theme);
  }, [painter, field, domain, theme, box, restored]);
  const [columns, rows] = [Math.ceil(box.width / CELL), Math.ceil(box.height / CELL)];
  return <canvas ref={canvas} width={columns} height={rows} aria-hidden="true" />;
}

function Ticks({ box, large }: { readonly box: Box; readonly large: boolean }): ReactElement {
  const messages = useMessages();
  const { narrow } = useCanvas();
  const { document } = useShown().moment;
  const scales = [
    scaleLinear(document.domain[0], [0, box.width]),
    scaleLinear(document.domain[1], [box.height, 0]),
  ] as const;
  const count = [Math.max(2, Math.round(box.width / 160)), Math.max(2, Math.round(box.height / 220))] as const;
  const name = (axis: 0 | 1): ReactElement | null => {
    const feature = document.axes[axis];
    if (feature === undefined || !large) return null;
    const full = featureName(messages, document.features, feature);
    const [spelt, unit] = full === null ? [null, null] : splitUnit(full);
    return (
      <span className={marks[axis === 0 ? 'xName' : 'yName']}>
        {!narrow && spelt !== null && <bdi>{spelt} </bdi>}
        <i className={text['math']}>x</i>
        <sub className={text['index']}>{feature + 1}</sub>
        {unit !== null && ` ${unit}`}
      </span>
    );
  };
  return (
    <>
      {scales[0].ticks(count[0]).map((tick) => (
        <span key={`x${tick}`} className={marks['xTick']} style={{ left: units(scales[0](tick)) }}>
          {formatSetting(tick)}
        </span>
      ))}
      {document.axes.length > 1 &&
        scales[1].ticks(count[1]).map((tick) => (
          <span key={`y${tick}`} className={marks['yTick']} style={{ top: units(scales[1](tick)) }}>
            {formatSetting(tick)}
          </span>
        ))}
      {name(0)}
      {name(1)}
    </>
  );
}

interface NamesProps {
  readonly box: Box;
  readonly large: boolean;
  readonly samples: readonly { readonly left: number; readonly top: number }[];
  readonly of: (left: number, top: number) => number;
}

/** Each region's class, where there is room. */
function RegionNames({ box, large, samples, of }: NamesProps): ReactElement {
  const messages = useMessages();
  const { narrow } = useCanvas();
  const { moment, masks } = useShown();
  const { classes } = moment.document;
  const size = large ? 44 : 38;
  const long = large && !narrow;
  const texts = classes.map((_, m) => {
    const letter = String.fromCharCode(65 + m);
    const own = long ? className(messages, classes, m) : null;
    return own === null ? [letter] : [`${letter} ${own}`, letter];
  });
  if (masks.hides('labels')) return <></>;
  return (
    <>
      {placeNames(texts, box, size, samples, of).map(({ m, text, left, top }) => (
        <span
          key={m}
          className={styles['regionName']}
          style={{ ...at(left, top), color: `var(--class-${m}-deep)`, fontSize: textSize(size) }}
        >
          {text}
        </span>
      ))}
    </>
  );
}

import type { ReactElement } from 'react';
import { classLetter } from '../../../session/document';
import { formatSetting } from '../../../ui/numbers/formatNumber';
import { useLabState } from '../../../ui/labContext';
import { markerPath } from '../../../ui/marker';
import { rowText } from '../../../ui/names';
import { useSize } from '../../../ui/useSize';
import { Arrow } from './Arrow';
import { useDescentWords } from '../descentWords';
import { Figure } from '../Figure';
import { Labels } from '../Labels';
import { alongLine, type Box } from '../placeLabels';
import { Ticks } from '../Ticks';
import { useChosenSample, useForces } from './forcesContext';
import { arrowsOn, cellsOf, MOST_ARROWS, rowsOf, type Vector } from './pulls';
import { weightScales } from './weightScales';
import { weightLabels } from './weightLabels';
import styles from './Forces.module.css';

/** Where the name of the axis upward stands. */
const nameOfAxis = (scale: number): Box => ({ left: 0, top: 0, width: 48 * scale, height: 34 * scale });
const longest = (forces: readonly Vector[]): number => Math.max(...forces.map((force) => Math.hypot(...force)));

/** The weights of every class in the two rows of the plane, where they came from, and what pulls on them. */
export function WeightForces(): ReactElement {
  const words = useDescentWords().forces;
  const data = useForces();
  const chosen = useChosenSample();
  const axes = useLabState((state) => state.document.axes);
  const [box, size] = useSize<HTMLDivElement>();
  const { moment, forces, path } = data;
  const { frame, design } = moment;
  const { K, N } = design;
  const rows = rowsOf({ axes }, frame);
  const classes = Array.from({ length: K }, (_, m) => m);
  const trails = classes.map((m) => path.map(({ W }) => cellsOf(W, K, rows, m)));
  const places = classes.map((m) => cellsOf(frame.W, K, rows, m));
  const sums = classes.map((m) => cellsOf(forces.total, K, rows, m));
  const pulls = classes.map((m) => arrowsOn(m, data, rows, chosen));
  const { x, y, times } = weightScales(
    [...trails.flat(), ...places],
    classes.flatMap((m) =>
      [sums[m]!, ...pulls[m]!.map(({ force }) => force)].map((force) => ({ from: places[m]!, force })),
    ),
    size,
  );
  const { scale, width, height } = size;
  const spot = ([a, b]: Vector): [number, number] => [x(a), y(b)];
  const tip = ([a, b]: Vector, [fa, fb]: Vector): [number, number] => [x(a + times * fa), y(b + times * fb)];
  const names = classes.map((m) => `{w_${classLetter(m)}}`).join(words.between);
  const across = rowText(rows.across, frame).replace('x', '');
  const up = rows.up === null ? null : rowText(rows.up, frame).replace('x', '');
  const labels = classes.flatMap((m) => weightLabels(m, spot(places[m]!), tip(places[m]!, sums[m]!), scale));
  const hidden = longest(sums) > 0 && !labels.some(({ key }) => key.startsWith('g'));
  const taken = classes.flatMap((m) =>
    [
      trails[m]!.map(spot),
      ...[sums[m]!, ...pulls[m]!.map(({ force }) => force)].map((force) => [spot(places[m]!), tip(places[m]!, force)]),
    ].flatMap((line) => alongLine(line, 3 * scale)),
  );
  return (
    <Figure number={3} caption={words.weights(names)} draws={['W', 'G', 'outer']}>
      <div
        ref={box}
        className={styles['plot']}
        data-framed="true"
        role="img"
        aria-label={words.describeWeights(formatSetting(times))}
      >
        {width > 0 && (
          <>
            <svg className={styles['picture']} aria-hidden="true">
              <path className={styles['grid']} d={`M${x(0)},0V${height}M0,${y(0)}H${width}`} />
              <path className={styles['outline']} d={`M0,0V${height}H${width}`} />
              <Ticks x={x} y={y} size={size} />
              <svg width={width} height={height}>
                {classes.map((m) => (
                  <path
                    key={m}
                    className={styles['way']}
                    style={{ stroke: `var(--class-${m}-deep)` }}
                    d={`M${trails[m]!.map(([a, b]) => `${x(a).toFixed(1)},${y(b).toFixed(1)}`).join('L')}`}
                  />
                ))}
                {classes.map((m) => {
                  const w = places[m]!;
                  const [sx, sy] = spot(w);
                  return (
                    <g key={m} data-link={`class.${m}`}>
                      {pulls[m]!.map(({ key, label, n, force }) => (
                        <Arrow key={key} from={[sx, sy]} to={tip(w, force)} label={label} n={n} strong={n === chosen} />
                      ))}
                      <Arrow from={[sx, sy]} to={tip(w, sums[m]!)} sum />
                      <path
                        className={styles['marker']}
                        style={{ fill: `var(--class-${m})`, stroke: `var(--class-${m}-deep)` }}
                        d={markerPath(m, sx, sy, 6 * scale)}
                      />
                    </g>
                  );
                })}
              </svg>
            </svg>
            <Labels labels={labels} size={size} margin={[0, 0, 0, 0]} taken={[nameOfAxis(scale), ...taken]} />
          </>
        )}
        <p className={styles['axisUp']}>
          <i className="symbol">
            w<sub>{up === null ? '' : `${up}m`}</sub>
          </i>
        </p>
      </div>
      <p className={styles['note']} data-between="true">
        <span>
          {words.scaled(formatSetting(times), N > MOST_ARROWS)}
          {hidden && `; ${words.sumsHidden}`}
          {!data.known && ` ${words.noPath}`}
        </span>
        <i className="symbol">
          w<sub>{across}m</sub>
        </i>
      </p>
    </Figure>
  );
}

import type { ReactElement } from 'react';
import { classLetter } from '../../../session/document';
import { formatSetting } from '../../../ui/numbers/formatNumber';
import { useLabState } from '../../../ui/labContext';
import { markerPath } from '../../../ui/marker';
import { rowText } from '../../../ui/names';
import { useSize } from '../../../ui/useSize';
import { Arrow } from './Arrow';
import { roundDown } from './arrows';
import { useDescentWords } from '../descentWords';
import { Figure } from '../Figure';
import { Labels } from '../Labels';
import { Ticks } from '../Ticks';
import { useChosenSample, useForces } from './forcesContext';
import { arrowsOn, cellsOf, MOST_ARROWS, rowsOf, type Vector } from './pulls';
import { reachInside, weightScales } from './weightScales';
import { weightLabels } from './weightLabels';
import styles from './Forces.module.css';

/** Part of the width that the longest resultant may have. */
const LONGEST = 0.35;

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
  const sums = classes.map((m) => cellsOf(forces.total, K, rows, m));
  const longest = Math.max(...sums.map(([a, b]) => Math.hypot(a, b)));
  const { x, y, perUnit } = weightScales(trails.flat(), longest, size);
  const inside = classes.map((m) => reachInside(cellsOf(frame.W, K, rows, m), sums[m]!, x, y, size));
  const times = longest > 0 ? roundDown(Math.min((LONGEST * size.width) / (longest * perUnit), ...inside)) : 1;
  const { scale, width, height } = size;
  const tip = ([a, b]: Vector, [fa, fb]: Vector): [number, number] => [x(a + times * fa), y(b + times * fb)];
  const names = classes.map((m) => `{w_${classLetter(m)}}`).join(words.between);
  const across = rowText(rows.across, frame).replace('x', '');
  const up = rows.up === null ? null : rowText(rows.up, frame).replace('x', '');
  const labels = classes.flatMap((m) => {
    const w = cellsOf(frame.W, K, rows, m);
    return weightLabels(m, [x(w[0]), y(w[1])], tip(w, sums[m]!), scale);
  });
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
                  const w = cellsOf(frame.W, K, rows, m);
                  const [sx, sy] = [x(w[0]), y(w[1])];
                  return (
                    <g key={m} data-link={`class.${m}`}>
                      {arrowsOn(m, data, rows, chosen).map(({ key, label, n, force }) => (
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
            <Labels labels={labels} size={size} margin={[0, 0, 0, 0]} />
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
          {!data.known && ` ${words.noPath}`}
        </span>
        <i className="symbol">
          w<sub>{across}m</sub>
        </i>
      </p>
    </Figure>
  );
}

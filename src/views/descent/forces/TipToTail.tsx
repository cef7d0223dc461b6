import type { ReactElement } from 'react';
import { classLetter } from '../../../session/document';
import { useLab, useLabState } from '../../../ui/labContext';
import { useSize } from '../../../ui/useSize';
import { Choice } from '../Choice';
import { useDescentWords } from '../descentWords';
import { Figure } from '../Figure';
import { type Label, Labels } from '../Labels';
import { alongLine, type Anchor } from '../placeLabels';
import { Arrow } from './Arrow';
import { useChosenSample, useForces } from './forcesContext';
import { cellsOf, MOST_ARROWS, pullsOn, rowsOf } from './pulls';
import styles from './Forces.module.css';

/** The forces on one w, each beginning where the one before ends: where the last one ends, −g does. */
export function TipToTail(): ReactElement {
  const words = useDescentWords().forces;
  const lab = useLab();
  const data = useForces();
  const chosen = useChosenSample();
  const axes = useLabState((state) => state.document.axes);
  const active = useLabState((state) => state.view.activeClass);
  const [box, size] = useSize<HTMLDivElement>();
  const { frame, design } = data.moment;
  const { K } = design;
  const m = Math.min(active, K - 1);
  const rows = rowsOf({ axes }, frame);
  const pulls = pullsOn(m, data, rows);
  const sum = cellsOf(data.forces.total, K, rows, m);
  const places: [number, number][] = [[0, 0]];
  for (const { force } of pulls) {
    const [a, b] = places.at(-1)!;
    places.push([a + force[0], b + force[1]]);
  }
  const { width, height, scale } = size;
  const place = fit([...places, [sum[0], sum[1]]], width, height, 16 * scale);
  const [start, end] = [place([0, 0]), place([sum[0], sum[1]])];
  const letter = classLetter(m);
  const at = pulls.findIndex(({ n }) => n === chosen);
  const beside = (px: number, py: number, side: 1 | -1, gap: number): Anchor[] =>
    ([0, -1, 1] as const).map((down) => ({
      ...{ x: px + side * gap * scale, y: py - down * 0.5 * gap * scale, down },
      across: side === 1 ? -1 : 1,
    }));
  const taken = alongLine([...places.map(place), start], 2.5 * scale);
  const labels: Label[] = [
    {
      key: 'sum',
      lines: [`−g${letter}`],
      content: (
        <i>
          −g<sub>{letter}</sub>
        </i>
      ),
      anchors: [
        ...[0.5, 0.3, 0.7].flatMap((share) => {
          const [px, py] = [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
          return [beside(px, py, 1, 12), beside(px, py, -1, 12)].flat();
        }),
        { x: end[0], y: end[1] + 14 * scale, across: 0, down: 0 },
        { x: end[0], y: end[1] - 14 * scale, across: 0, down: 0 },
      ],
      look: 'letter',
      optional: true,
      over: true,
    },
  ];
  if (at >= 0) {
    const [a, b] = [place(places[at]!), place(places[at + 1]!)];
    const text = words.sample(chosen + 1);
    const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    labels.push({
      key: 'chosen',
      lines: [text],
      content: <span style={{ color: `var(--class-${design.labels[chosen]!}-deep)` }}>{text}</span>,
      anchors: [10, 18, 28].flatMap((gap) => [
        { x: x - gap * scale, y, across: 1 as const, down: 0 as const },
        { x: x + gap * scale, y, across: -1 as const, down: 0 as const },
        { x, y: y - gap * scale, across: 0 as const, down: 1 as const },
        { x, y: y + gap * scale, across: 0 as const, down: -1 as const },
      ]),
      optional: true,
      over: true,
    });
  }
  return (
    <Figure
      draws={['G', 'outer']}
      number={4}
      caption={words.tipToTail(`{w_${letter}}`, design.N > MOST_ARROWS)}
      tools={
        <Choice
          label={words.choose}
          value={String(m)}
          options={Array.from({ length: K }, (_, k) => ({ value: String(k), text: classLetter(k) }))}
          onChange={(value) => {
            lab.setView({ activeClass: Number(value) });
          }}
        />
      }
    >
      <div ref={box} className={styles['tail']} role="img" aria-label={words.describeTail(letter, pulls.length)}>
        {width > 0 && (
          <>
            <svg className={styles['picture']} aria-hidden="true">
              <Arrow from={start} to={end} sum />
              {pulls.map(({ key, label, n }, step) => (
                <Arrow
                  key={key}
                  from={place(places[step]!)}
                  to={place(places[step + 1]!)}
                  label={label}
                  n={n}
                  strong={n === chosen}
                />
              ))}
              <circle className={styles['start']} cx={start[0]} cy={start[1]} r={3.5 * scale} />
            </svg>
            <Labels labels={labels} size={size} margin={[8, 8, 4, 8]} taken={taken} />
          </>
        )}
      </div>
    </Figure>
  );
}

/** Equal scales on both axes around all of `spots`, with a margin of `edge` CSS px. */
function fit(
  spots: readonly (readonly [number, number])[],
  width: number,
  height: number,
  edge: number,
): (spot: readonly [number, number]) => [number, number] {
  const [left, right] = [Math.min(...spots.map(([a]) => a)), Math.max(...spots.map(([a]) => a))];
  const [low, high] = [Math.min(...spots.map(([, b]) => b)), Math.max(...spots.map(([, b]) => b))];
  const span = (length: number, room: number): number => (length > 0 ? (room - 2 * edge) / length : Infinity);
  const perUnit = Math.min(span(right - left, width), span(high - low, height));
  const unit = Number.isFinite(perUnit) ? perUnit : 0;
  return ([a, b]) => [width / 2 + (a - (left + right) / 2) * unit, height / 2 - (b - (low + high) / 2) * unit];
}

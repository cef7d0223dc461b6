import { type PointerEvent, type ReactElement, useCallback, useMemo, useState } from 'react';
import { classLetter } from '../../../session/document';
import { formatFixed } from '../../../ui/numbers/formatNumber';
import { setHighlight } from '../../../ui/highlighting';
import { useLab, useLabState } from '../../../ui/labContext';
import { markerPath } from '../../../ui/marker';
import { useSize } from '../../../ui/useSize';
import { useDescentWords } from '../descentWords';
import { Figure } from '../Figure';
import { Labels } from '../Labels';
import { aroundSpots } from '../placeLabels';
import { ChosenSpot } from './ChosenSpot';
import { CornerPair } from './CornerPair';
import { useChosenSample, useForces } from './forcesContext';
import { PaintedSpots } from './PaintedSpots';
import { cornersFor, placeCorners, type Spot, spotOf } from './simplexGeometry';
import { SimplexGround } from './SimplexGround';
import { simplexLabels } from './simplexLabels';
import { Trails } from './Trails';
import styles from './Forces.module.css';

/** Beyond this many samples markers are smaller, and the chosen one's trail stands out of all. */
const MANY = 60;
/** Beyond this many samples markers are painted. */
const PAINTED = 2000;

/** Three shares of ŷ that add up to 1, or ŷ of two classes. */
function sharesOf(yhat: ArrayLike<number>, start: number, K: number, [a, b]: readonly [number, number]): number[] {
  const [first, second] = [yhat[start + a] ?? 0, yhat[start + b] ?? 0];
  if (K === 2) return [yhat[start] ?? 0, yhat[start + 1] ?? 0];
  if (K === 3) return [yhat[start] ?? 0, yhat[start + 1] ?? 0, yhat[start + 2] ?? 0];
  let rest = 0;
  for (let m = 0; m < K; m++) if (m !== a && m !== b) rest += yhat[start + m] ?? 0;
  return [first, second, rest];
}

/** The ŷ of every sample in the triangle of all probabilities, with the way they came. */
export function Simplex(): ReactElement {
  const words = useDescentWords().forces;
  const lab = useLab();
  const data = useForces();
  const { moment, forces, trails, only } = data;
  const chosen = useChosenSample();
  const document = useLabState((state) => state.document);
  const { domain, axes } = document;
  const { N, K, labels } = moment.design;
  const [pair, setPair] = useState<readonly [number, number]>([0, 1]);
  const [box, size] = useSize<HTMLDivElement>();
  // Corners keep their order while samples change: only other data brings another domain.
  // oxlint-disable-next-line react/exhaustive-deps
  const order = useMemo(() => cornersFor(document.samples, axes, domain), [domain, axes]);
  const { scale } = size;
  const corners = K === 2 ? segment(size) : placeCorners(K === 3 ? order : UNIT, size, [10 * scale, 34 * scale]);
  const [a, b] = pair.every((m) => m < K) ? pair : [0, 1];
  const shares = (yhat: ArrayLike<number>, start: number): number[] => sharesOf(yhat, start, K, [a, b]);
  /** With two classes samples lie in rows of their own, in their order. */
  const lift = (n: number): number => (K === 2 ? ((n + 0.5) / N - 0.5) * 0.72 * size.height : 0);
  const at = (yhat: ArrayLike<number>, start: number, n: number): Spot => {
    const [x, y] = spotOf(corners, shares(yhat, start));
    return [x, y + lift(n)];
  };
  const last = trails.at(-1);
  const spots = useMemo(() => {
    if (last === undefined || only !== null) return [];
    return Array.from({ length: N }, (_, n) => at(last, n * K, n));
    // oxlint-disable-next-line react/exhaustive-deps
  }, [last, only, size, a, b, corners[0]?.[0]]);
  const yhat = Array.from(
    { length: K },
    (_, m) => (forces.errors[chosen * K + m] ?? 0) + (labels[chosen] === m ? 1 : 0),
  );
  const painted = N > PAINTED;
  // Another function paints all of them again.
  const painting = useCallback(
    (n: number) => at(yhatOf(forces.errors, labels, n, K), 0, n),
    // oxlint-disable-next-line react/exhaustive-deps
    [forces, labels, size, a, b, corners[0]?.[0]],
  );
  const nearest = (event: PointerEvent<HTMLElement>): number | null => nearestTo(spots, event);
  /** Where the chosen sample's trail begins. */
  const startOf = (yhat: Float64Array): Spot => at(yhat, only === null ? chosen * K : 0, chosen);
  const names =
    K > 3 ? [classLetter(a), classLetter(b), words.others] : Array.from({ length: K }, (_, m) => classLetter(m));
  const r = (N > MANY ? 4 : 6) * scale;
  const tools = K > 3 && <CornerPair K={K} pair={[a, b]} onChange={setPair} />;
  return (
    <Figure number={2} caption={words.simplex} tools={tools} draws={['yhat']}>
      <div
        ref={box}
        className={styles['plot']}
        data-own-press
        role="img"
        aria-label={words.describeSimplex(
          chosen + 1,
          yhat.map((p, m) => `${classLetter(m)} ${formatFixed(p, 3)}`).join(', '),
        )}
        onPointerMove={(event) => {
          const n = nearest(event);
          setHighlight(lab, n === null ? null : `sample.${n}`);
        }}
        onPointerLeave={() => {
          setHighlight(lab, null);
        }}
        onClick={(event) => {
          const n = nearest(event as unknown as PointerEvent<HTMLElement>);
          if (n !== null) lab.setView({ selected: n });
        }}
      >
        {size.width > 0 && (
          <>
            <svg className={styles['picture']} aria-hidden="true">
              <SimplexGround corners={corners} K={K} height={size.height} />
              <Trails data={data} chosen={chosen} many={N > MANY} at={at} />
            </svg>
            {painted ? (
              <PaintedSpots size={size} spot={painting} labels={labels} />
            ) : (
              <svg className={styles['picture']} aria-hidden="true">
                {Array.from({ length: K }, (_, label) => (
                  <path
                    key={label}
                    className={styles['marker']}
                    style={{ fill: `var(--class-${label})`, stroke: `var(--class-${label}-deep)` }}
                    d={spots.map(([x, y], n) => (labels[n] === label ? markerPath(label, x, y, r) : '')).join('')}
                  />
                ))}
              </svg>
            )}
            <ChosenSpot
              {...{ corners, K, r, label: labels[chosen] ?? 0 }}
              start={trails.length > 1 && (only === null || only === chosen) ? startOf(trails[0]!) : null}
              shares={shares(yhat, 0)}
              spot={at(yhat, 0, chosen)}
            />
            <Labels
              labels={simplexLabels(corners, names, yhat, K, shares(yhat, 0), scale, at(yhat, 0, chosen))}
              size={size}
              margin={[26, 26, 10, 10]}
              taken={painted ? [] : aroundSpots(spots, r)}
            />
          </>
        )}
      </div>
      <p className={styles['note']}>
        {K === 2 ? words.segment : K === 3 ? words.distances : words.distancesOfPair}
        {only !== null && ` ${words.oneTrail}`}
      </p>
    </Figure>
  );
}

/** The sample whose spot a pointer means. */
function nearestTo(spots: readonly Spot[], event: PointerEvent<HTMLElement>): number | null {
  const frame = event.currentTarget.getBoundingClientRect();
  const [px, py] = [event.clientX - frame.left, event.clientY - frame.top];
  let found: number | null = null;
  let least = (event.pointerType === 'mouse' ? 10 : 22) ** 2;
  spots.forEach(([x, y], n) => {
    const distance = (x - px) ** 2 + (y - py) ** 2;
    if (distance < least) [found, least] = [n, distance];
  });
  return found;
}

/** A triangle on its side at the bottom: a right, b left, all others above. */
const UNIT: readonly Spot[] = [
  [1, Math.sqrt(3) / 2],
  [0, Math.sqrt(3) / 2],
  [0.5, 0],
];

function segment({ width, height, scale }: { width: number; height: number; scale: number }): readonly Spot[] {
  return [
    [width - 34 * scale, height / 2],
    [34 * scale, height / 2],
  ];
}

function yhatOf(errors: Float64Array, labels: Uint8Array, n: number, K: number): Float64Array {
  const yhat = errors.slice(n * K, (n + 1) * K);
  yhat[labels[n]!]! += 1;
  return yhat;
}

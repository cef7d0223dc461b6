import { type ReactElement, type ReactNode, useState } from 'react';
import { type Spread as SpreadName, SPREADS } from '../../session/view';
import { formatCount, formatFixed } from '../../ui/numbers/formatNumber';
import { useLab, useLabState } from '../../ui/labContext';
import { Sentence } from '../../ui/messagesContext';
import { QuietSelect } from '../../ui/QuietSelect';
import { usePicturesWords } from './picturesWords';
import type { SpreadGeometry } from './spreadGeometry';
import { SpreadPlane } from './SpreadPlane';
import { type Spread, useComponentSpread, useScoreSpread } from './useSpread';
import { useShortNames } from '../../ui/useShortNames';
import styles from './SpreadPlane.module.css';

/** Where pictures stand: by principal components, by two of their pixels (`pixels`), or by the scores of two classes. */
export function PicturePlane({ pixels }: { readonly pixels: ReactNode }): ReactElement {
  const spread = useLabState((state) => state.view.spread);
  const K = useLabState((state) => state.document.classes.length);
  if (spread === 'pixels') return <Framed below={<Choice />}>{pixels}</Framed>;
  return spread === 'scores' && K > 2 ? <Scores /> : <ByComponents />;
}

function Framed({ below, children }: { readonly below: ReactNode; readonly children: ReactNode }): ReactElement {
  return (
    <div className={styles['framed']}>
      <div className={styles['room']}>{children}</div>
      <div className={styles['below']}>{below}</div>
    </div>
  );
}

/** What the plane shows. */
function Choice(): ReactElement {
  const words = usePicturesWords();
  const lab = useLab();
  const spread = useLabState((state) => state.view.spread);
  const K = useLabState((state) => state.document.classes.length);
  const offered = SPREADS.filter((each) => each !== 'scores' || K > 2);
  return (
    <span>
      {words.shows}{' '}
      <QuietSelect
        label={words.shows}
        value={spread}
        shown={words.spreads[spread]}
        options={offered.map((each) => ({ value: each, text: words.spreads[each] }))}
        onChange={(value) => {
          const chosen = SPREADS.find((each): each is SpreadName => each === value);
          if (chosen) lab.setView({ spread: chosen });
        }}
      />
    </span>
  );
}

function ByComponents(): ReactElement {
  const words = usePicturesWords();
  const spread = useComponentSpread();
  return (
    <Framed
      below={
        <>
          <Choice />
          {spread?.components && <ComponentWords {...spread.components} />}
        </>
      }
    >
      <SpreadPlane spread={spread} across={words.first} up={words.second} />
    </Framed>
  );
}

function ComponentWords({ share, misplaced }: NonNullable<Spread['components']>): ReactElement {
  const words = usePicturesWords();
  const { N, F } = useLabState((state) => state.document.samples);
  return (
    <p data-misplaced={misplaced ?? undefined}>
      {words.share(formatFixed(100 * share, 1), F)} {misplaced !== null && words.noRegions(misplaced, formatCount(N))}
    </p>
  );
}

function Scores(): ReactElement {
  const words = usePicturesWords();
  const short = useShortNames();
  const K = useLabState((state) => state.document.classes.length);
  const [[a, b], setPair] = useState<readonly [number, number]>([0, 1]);
  const [right, left] = [Math.min(a, K - 1), Math.min(b, K - 1)];
  const pair = right === left ? ([right, (right + 1) % K] as const) : ([right, left] as const);
  const spread = useScoreSpread(...pair);
  const z = (m: number): ReactElement => (
    <i className="symbol">
      z<sub>{short(m)}</sub>
    </i>
  );
  const choose = (place: 0 | 1, m: number): void => {
    const other = pair[1 - place]!;
    const kept = other === m ? pair[place] : other;
    setPair(place === 0 ? [m, kept] : [kept, m]);
  };
  return (
    <Framed
      below={
        <>
          <Choice />
          <span>
            {([0, 1] as const).map((place) => (
              <span key={place}>
                {place === 1 && ` ${words.against} `}
                <QuietSelect
                  label={place === 0 ? words.toRight : words.toLeft}
                  value={String(pair[place])}
                  shown={<b>{short(pair[place])}</b>}
                  options={Array.from({ length: K }, (_, m) => ({ value: String(m), text: short(m) }))}
                  onChange={(value) => choose(place, Number(value))}
                />
              </span>
            ))}
          </span>
          <p>{words.exact}</p>
        </>
      }
    >
      <SpreadPlane
        spread={spread}
        across={<Sentence parts={words.right(z(pair[0]), z(pair[1])) as ReactElement[]} />}
        up={words.up}
        ground={(geometry) => <Parts geometry={geometry} pair={pair} />}
      />
    </Framed>
  );
}

/** The two classes' parts of the score plane, tinted; in the lower half another class wins. */
function Parts({
  geometry: { width, x, y },
  pair: [a, b],
}: {
  readonly geometry: SpreadGeometry;
  readonly pair: readonly [number, number];
}): ReactElement {
  const [left, level] = [x(0), y(0)];
  return (
    <>
      <path
        className={styles['part']}
        data-region={a}
        style={{ fill: `var(--class-${a})` }}
        d={`M${left},0H${width}V${level}H${left}Z`}
      />
      <path
        className={styles['part']}
        data-region={b}
        style={{ fill: `var(--class-${b})` }}
        d={`M0,0H${left}V${level}H0Z`}
      />
      <path className={styles['edge']} fill="none" d={`M${left},0V${level}M0,${level}H${width}`} />
    </>
  );
}

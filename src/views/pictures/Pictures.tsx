import { type ReactElement, useState } from 'react';
import type { ImageShape } from '../../model/features/imageShape';
import { formatCell, formatCount, formatSetting, formatSignificant } from '../../ui/numbers/formatNumber';
import { FromPhase } from '../../ui/FromPhase';
import { useLab, useLabState } from '../../ui/labContext';
import { cellText, factorText, matrixScale, type MatrixScale, WEIGHTS } from '../../ui/numbers/matrixScale';
import { Sentence } from '../../ui/messagesContext';
import { Quantity } from '../../ui/Quantity';
import { QuietSelect } from '../../ui/QuietSelect';
import { useLayout } from '../../ui/useLayout';
import { useWhatIf } from '../../ui/whatIf';
import { KINDS, type Kind } from './kind';
import { PictureRow, type PictureRowProps } from './PictureRow';
import { usePicturesWords } from './picturesWords';
import { PixelWords } from './PixelWords';
import { type PictureData, usePictureData } from './usePictureData';
import { useLow } from './useLow';
import { useShortNames } from '../../ui/useShortNames';
import styles from './Pictures.module.css';

const BIAS = { plain: [0.1, 10], decimals: 3 } as const;
const GRADIENT_BIAS = { plain: [1, 10], decimals: 2 } as const;

/** W, what the chosen sample gathers, and G, a column a picture. Small pages show one row, or one class, at a time. */
export function Pictures({ image }: { readonly image: ImageShape }): ReactElement | null {
  const data = usePictureData();
  return data && <Rows data={data} image={image} />;
}

function Rows({ data, image }: { readonly data: PictureData; readonly image: ImageShape }): ReactElement {
  const layout = useLayout();
  const [kind, setKind] = useState<Kind>('W');
  const active = useLabState((state) => state.view.activeClass);
  const { K } = data.moment.frame;
  const rows = useRows(data);
  const phone = layout === 'phone';
  const shown = phone ? [Math.min(active, K - 1)] : Array.from({ length: K }, (_, m) => m);
  const compact = layout === 'compact';
  const small = useLow();
  const measure = {
    // A picture of digits is 64 px wide where there is room; of more pixels it is no larger.
    cell: (compact ? 32 : phone ? 104 : small ? 48 : 64) / image.side,
    columns: compact ? 5 : phone ? 1 : K,
  };
  return (
    <div className={styles['all']} data-layout={layout} data-small={small}>
      {compact && <RowToggle kind={kind} onChoose={setKind} />}
      {phone && <ClassChoice m={shown[0] ?? 0} K={K} />}
      {KINDS.filter((each) => !compact || each === kind).map((each) => (
        <PictureRow key={each} kind={each} {...{ data, image, shown, ...measure, ...rows[each] }} />
      ))}
      <PixelWords data={data} image={image} />
      <p className={styles['largest']}>
        max |<i className="symbol">G</i>| ={' '}
        <Quantity
          name="gradient-max"
          value={data.moment.frame.gradientMax}
          text={formatSignificant(data.moment.frame.gradientMax, 3)}
        />
      </p>
    </div>
  );
}

type RowWords = Pick<PictureRowProps, 'title' | 'symbol' | 'beneath'>;

/** What stands above, beside and beneath the pictures of each row. */
function useRows({ moment: { frame, pass }, from }: PictureData): Readonly<Record<Kind, RowWords>> {
  const words = usePicturesWords();
  const { W, G, K, iteration } = frame;
  const s = useWhatIf()?.s ?? 1;
  const bias = from > 0;
  const scales = {
    W: matrixScale(largestOf(W, from * K), { ...WEIGHTS, ...BIAS }),
    G: matrixScale(largestOf(G, from * K), GRADIENT_BIAS),
  };
  const biasWords = (scale: MatrixScale): string => {
    const factor = factorText(scale);
    return !bias ? '' : factor === null ? words.biasBeneath : words.biasTimes(factor);
  };
  const beneath = (name: 'W' | 'G', matrix: Float64Array) => (m: number) =>
    bias && (
      <span className={styles['number']}>
        <Quantity
          name={`${name}.0.${m}`}
          value={matrix[m] ?? 0}
          text={cellText(matrix[m] ?? 0, scales[name], true).text}
        />
      </span>
    );
  const symbol = (letter: string): ReactElement => <i className="symbol">{letter}</i>;
  const xw = (
    <i className="symbol">
      x<sub>o</sub>w<sub>{INDICES}</sub>
    </i>
  );
  const W_t = (
    <i className="symbol">
      {s !== 1 && `${formatSetting(s)}·`}W<sub>{formatCount(iteration)}</sub>
    </i>
  );
  const G_is = (
    <i className="symbol">
      G = <span className="partial">∂</span>R/<span className="partial">∂</span>W
    </i>
  );
  return {
    W: {
      title: <Title parts={words.weights(W_t)} rest={biasWords(scales.W)} />,
      symbol: symbol('W'),
      beneath: beneath('W', W),
    },
    xw: {
      title: <Title parts={words.gathers(formatCount(pass.n + 1), xw)} rest={bias ? words.withBias : words.isScore} />,
      symbol: xw,
      beneath: (m) => <Score m={m} z={pass.z[m] ?? 0} yhat={pass.yhat[m] ?? 0} />,
    },
    G: {
      title: <Title parts={words.gradient(G_is, formatCount(frame.N))} rest={biasWords(scales.G)} />,
      symbol: symbol('G'),
      beneath: beneath('G', G),
    },
  };
}

function Title({
  parts,
  rest,
}: {
  readonly parts: readonly (ReactElement | string)[];
  readonly rest: string;
}): ReactElement {
  return (
    <>
      <Sentence parts={parts as Parameters<typeof Sentence>[0]['parts']} />
      {rest}
    </>
  );
}

function largestOf(entries: Float64Array, count: number): number {
  let largest = 0;
  for (let at = 0; at < count; at++) largest = Math.max(largest, Math.abs(entries[at] ?? 0));
  return largest;
}

/** Feature o of class m. */
const INDICES = 'om';

const CHANCE: MatrixScale = { power: 0, decimals: 3 };

/** The score and probability of class m for the chosen sample. */
function Score({ m, z, yhat }: Readonly<Record<'m' | 'z' | 'yhat', number>>): ReactElement {
  return (
    <>
      <span className={styles['number']} data-name="z">
        <Quantity name={`z.${m}`} value={z} text={formatCell(z, 3, 6)} />
      </span>
      <span className={styles['number']} data-name="ŷ">
        <Quantity name={`yhat.${m}`} value={yhat} text={cellText(yhat, CHANCE, true).text} />
      </span>
      <FromPhase name={`yhat.${m}`} instead={<span className={styles['bar']} />}>
        <span className={styles['bar']} aria-hidden="true">
          <span
            style={{
              width: `${(100 * yhat).toFixed(2)}%`,
              background: `var(--class-${m})`,
              borderColor: `var(--class-${m}-deep)`,
            }}
          />
        </span>
      </FromPhase>
    </>
  );
}

function RowToggle({ kind, onChoose }: { readonly kind: Kind; readonly onChoose: (kind: Kind) => void }): ReactElement {
  const words = usePicturesWords();
  return (
    <div className={styles['toggle']} role="group" aria-label={words.choose}>
      {KINDS.map((each) => (
        <button key={each} type="button" aria-pressed={each === kind} onClick={() => onChoose(each)}>
          {words.rows[each]}
        </button>
      ))}
    </div>
  );
}

/** On a phone: whose pictures are shown. It is the class that the palette has chosen. */
function ClassChoice({ m, K }: Readonly<Record<'m' | 'K', number>>): ReactElement {
  const words = usePicturesWords();
  const lab = useLab();
  const short = useShortNames();
  return (
    <p className={styles['whose']}>
      <QuietSelect
        label={words.ofClass}
        value={String(m)}
        shown={short(m)}
        options={Array.from({ length: K }, (_, each) => ({ value: String(each), text: short(each) }))}
        onChange={(value) => lab.setView({ activeClass: Number(value) })}
      />
    </p>
  );
}

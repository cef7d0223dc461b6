import type { ReactElement, ReactNode } from 'react';
import { RowSymbol } from '../../ui/RowSymbol';
import { formatFixed, formatSetting } from '../../ui/numbers/formatNumber';
import { Linked } from '../../ui/highlighting';
import { useLabState } from '../../ui/labContext';
import { LinkGroup } from '../../ui/LinkGroup';
import { Sentence } from '../../ui/messagesContext';
import { Quantity } from '../../ui/Quantity';
import { FromPhase } from '../../ui/FromPhase';
import { useNames } from '../../ui/useNames';
import { ChainRow } from './ChainRow';
import { NARROW, scoreText, WIDE } from './chainText';
import { useNarrow } from './useNarrow';
import { ExpandedScore } from './ExpandedScore';
import { ErrorFormula, ErrorLetters, ExpFormula, Letter, ProbabilityFormula, ScoreFormula } from './Formula';
import { useInspected } from './inspectContext';
import { useInspectWords } from './inspectWords';
import styles from './Chain.module.css';
import columnsStyles from './ChainColumns.module.css';

/** x meets W laid flat, a row a class: score, exponential, probability, label and error straight across. */
export function Chain(): ReactElement {
  const inspect = useInspectWords();
  const { frame, pass } = useInspected();
  const { D, K } = frame;
  const narrow = useNarrow();
  const inside = !narrow;
  return (
    <LinkGroup label={inspect.chain} className={styles['chain']}>
      <table
        aria-label={inspect.chainTable}
        data-many={K > 3}
        data-crowd={K > 4}
        data-narrow={narrow}
        data-long={D > 5}
      >
        <colgroup>
          <col className={columnsStyles['headColumn']} />
          {Array.from(pass.x, (_, o) => (
            <col key={o} className={columnsStyles['weightColumn']} />
          ))}
          <col className={columnsStyles['scoreColumn']} />
          <col className={columnsStyles['expColumn']} />
          <col className={columnsStyles['probabilityColumn']} />
          <col className={columnsStyles['labelColumn']} />
          <col className={columnsStyles['errorColumn']} />
        </colgroup>
        <ChainHead />
        <tbody>
          {Array.from({ length: K }, (_, m) => (
            <ChainRow key={m} m={m} />
          ))}
        </tbody>
        <ChainFoot inside={inside} />
      </table>
      {!inside && <ExpandedScore />}
    </LinkGroup>
  );
}

function ChainHead(): ReactElement {
  const inspect = useInspectWords();
  const { rowName } = useNames();
  const { frame, pass } = useInspected();
  return (
    <thead>
      <tr className={styles['captions']}>
        <td colSpan={frame.D + 1}>
          <Caption n={1}>
            <Sentence parts={inspect.flat(<Letter name="W" />, <Letter name="x" />)} />
          </Caption>
        </td>
        <Head n={2} words={inspect.score} formula={<ScoreFormula />} letter={<Letter name="z" />} />
        <Head n={3} words={inspect.exponential} formula={<ExpFormula />} letter={<Letter name="e" />} />
        <Head n={4} words={inspect.probability} formula={<ProbabilityFormula />} letter={<Letter name="ŷ" />} barred />
        <Head n={5} words={inspect.label} formula={<Letter name="y" index="m" />} letter={<Letter name="y" />} />
        <Head n={6} words={inspect.error} formula={<ErrorFormula />} letter={<ErrorLetters />} barred />
      </tr>
      <tr className={columnsStyles['features']}>
        <td />
        {Array.from(pass.x, (_, o) => (
          <Linked as="th" to={`feature.${o}`} key={o} scope="col" aria-label={rowName(o, frame)}>
            <RowSymbol o={o} map={frame} />
          </Linked>
        ))}
      </tr>
      <tr className={styles['input']}>
        <th scope="row">
          <Letter name="x" /> =
        </th>
        {Array.from(pass.x, (value, o) => (
          <Linked as="td" to={`x.${o}`} key={o} data-stop>
            <Quantity name={`x.${o}`} value={value} text={formatSetting(value, frame.D > 5 ? 2 : 4)} />
          </Linked>
        ))}
      </tr>
      <RawFeatures />
    </thead>
  );
}

/** Where x is standardised, what it was before. */
function RawFeatures(): ReactElement | null {
  const inspect = useInspectWords();
  const { frame, pass } = useInspected();
  const raw = useLabState(({ document: { standardise, samples } }) => (standardise ? samples : null))?.at(pass.n);
  if (raw === undefined) return null;
  return (
    <tr className={styles['raw']}>
      <th scope="row">{inspect.raw}</th>
      {frame.bias && <td />}
      {raw.features.map((value, o) => (
        <td key={o}>{formatSetting(value, frame.D > 5 ? 2 : 4)}</td>
      ))}
    </tr>
  );
}

/** "1 each column of W …": the captions' numbers are the order of reading. */
export function Caption({ n, children }: { readonly n: number; readonly children: ReactNode }): ReactElement {
  return (
    <span className={styles['caption']}>
      <b>{n}</b> {children}
    </span>
  );
}

interface HeadProps {
  readonly n: number;
  readonly words: string;
  readonly formula: ReactElement;
  /** What stands for it where there is no room. */
  readonly letter: ReactElement;
  /** A bar stands to the right of the numbers. */
  readonly barred?: boolean;
}

function Head({ n, words, formula, letter, barred = false }: HeadProps): ReactElement {
  return (
    <th scope="col" rowSpan={2} data-barred={barred}>
      <Caption n={n}>{words}</Caption>
      <span className={styles['formula']}>{formula}</span>
      <span className={styles['letter']} aria-hidden="true">
        {letter}
      </span>
    </th>
  );
}

/** Sums and the largest score; `inside`, with the written-out score in the same line. */
function ChainFoot({ inside }: { readonly inside: boolean }): ReactElement {
  const { frame, pass } = useInspected();
  return (
    <tfoot>
      <tr className={styles['sums']}>
        <td colSpan={frame.D + 1}>{inside && <ExpandedScore />}</td>
        <td>
          <FromPhase name="z.0">max {scoreText(pass.max, inside ? WIDE : NARROW)}</FromPhase>
        </td>
        <td>
          <FromPhase name="exp.0">Σ {formatFixed(pass.sum, 3)}</FromPhase>
        </td>
        <td data-barred="true">
          <FromPhase name="yhat.0">Σ 1</FromPhase>
        </td>
        <td>Σ 1</td>
        <td data-barred="true">
          <FromPhase name="error.0">Σ 0</FromPhase>
        </td>
      </tr>
    </tfoot>
  );
}

import { Fragment, type ReactElement } from 'react';
import { type LineId, type SlipId, SLIPS } from '../../model/derivation/proofLine';
import { classLetter } from '../../session/document';
import { formatRisk, formatSetting } from '../../ui/numbers/formatNumber';
import { Said } from '../../ui/Said';
import { Sentence } from '../../ui/messagesContext';
import { Quantity } from '../../ui/Quantity';
import { RowHead } from '../../ui/RowHead';
import { ExpressionNumbers, SideValue } from './Expression';
import { Grid } from './Grid';
import { lineOf, type RowId } from './lineOrder';
import { GradientNumbers, JacobianGrid, OuterNumbers, useCellText } from './MatrixNumbers';
import {
  BoundNumbers,
  DivergenceNumbers,
  HessianNumbers,
  LogisticNumbers,
  PenaltyNumbers,
  ProductNumbers,
  ShiftNumbers,
  ShortRouteNumbers,
} from './ThenNumbers';
import { SlipNumbers } from './SlipNumbers';
import { useProof } from './proofContext';
import { resultText } from './proofText';
import { useProofWords } from './proofWords';
import styles from './Numbers.module.css';

/** The live numbers of a row. */
export function LineNumbers({ row }: { readonly row: RowId }): ReactElement | null {
  const { proof, choice } = useProof();
  const words = useProofWords();
  if (row === 'E4') return <p className={styles['note']}>{words.wrong.E4}</p>;
  if (row === 'goal') return null;
  if (row === 'sums') return <JacobianGrid />;
  const line = lineOf(row, choice.i === choice.m);
  if (line === null) return null;
  if ((line === 'J1' || line === 'J2') && proof(line).state === 'absent')
    return (
      <p className={styles['note']}>
        <Said text={words.notHere[line]} />
      </p>
    );
  const numbers = <LineContent id={line} />;
  if (row !== 'J') return numbers;
  return (
    <div className={styles['beside']}>
      <JacobianGrid />
      <div>
        <p className={styles['measured']}>
          <Sentence
            parts={words.numbers.jacobianCell(
              <i>i</i>,
              <span>{classLetter(choice.i)}</span>,
              <i>m</i>,
              <span>{classLetter(choice.m)}</span>,
            )}
          />
        </p>
        {numbers}
      </div>
    </div>
  );
}

/** Lines whose numbers are more than a right side written out. */
const OWN_NUMBERS: Partial<Record<LineId, () => ReactElement>> = {
  R: RiskNumbers,
  Z: ScoreNumbers,
  S: SoftmaxNumbers,
  M: OuterNumbers,
  G: GradientNumbers,
  V: ProductNumbers,
  LSE: ShortRouteNumbers,
  SHIFT: ShiftNumbers,
  H: HessianNumbers,
  HB: BoundNumbers,
  KL: DivergenceNumbers,
  K2: LogisticNumbers,
  PEN: PenaltyNumbers,
};

function LineContent({ id }: { readonly id: LineId }): ReactElement {
  const { proof, summing } = useProof();
  const words = useProofWords();
  if (proof(id).obstacle === 'manySamples')
    return <p className={styles['note']}>{summing ? words.obstacles.summing : words.obstacles.manySamples}</p>;
  const Own = OWN_NUMBERS[id];
  if (Own) return <Own />;
  return isSlipLine(id) ? <SlipNumbers id={id} /> : <StepNumbers id={id} />;
}

const isSlipLine = (id: LineId): id is SlipId => SLIPS.some((slip) => slip === id);

function StepNumbers({ id }: { readonly id: LineId }): ReactElement {
  const { proof } = useProof();
  const words = useProofWords();
  const evaluation = proof(id);
  return (
    <>
      <ExpressionNumbers evaluation={evaluation} />
      {evaluation.obstacle === 'quotient' && <p className={styles['note']}>{words.obstacles.quotient}</p>}
    </>
  );
}

function RiskNumbers(): ReactElement {
  const { proof, pass } = useProof();
  const words = useProofWords();
  return (
    <>
      <p className={styles['expression']}>
        <i>R</i> = <SideValue evaluation={proof('R')} side="lhs" text={formatRisk} highlight />{' '}
        <span className={styles['measured']}>{words.numbers.kernel}</span>
      </p>
      <p className={styles['measured']}>
        {proof('R').right === null ? (
          words.obstacles.logarithm
        ) : proof('R').right === 0 && proof('R').left !== 0 ? (
          <>
            <Sentence
              parts={words.numbers.logarithms(<SideValue evaluation={proof('R')} side="rhs" text={formatRisk} />)}
            />
            {words.numbers.lostDigits}
          </>
        ) : (
          <Sentence
            parts={words.numbers.logarithms(<SideValue evaluation={proof('R')} side="rhs" text={formatRisk} />)}
          />
        )}
      </p>
      <p className={styles['vectors']}>
        <Vector symbol="y" name="y" values={pass.y} text={plain} />
        <span className={styles['measured']}>
          <Sentence
            parts={words.numbers.sampleLoss(<Quantity name="loss" value={pass.loss} text={formatRisk(pass.loss)} />)}
          />
        </span>
      </p>
    </>
  );
}

/** A vector of named quantities in round brackets. */
function Vector({
  symbol,
  name,
  values,
  text,
}: {
  readonly symbol: string;
  readonly name: string;
  readonly values: Float64Array;
  readonly text: (value: number) => string;
}): ReactElement {
  return (
    <span className={styles['vector']}>
      <i>{symbol}</i> = (
      {Array.from(values, (value, index) => (
        <Fragment key={index}>
          <span>
            <Quantity name={`${name}.${index}`} value={value} text={text(value)} />
            {index < values.length - 1 ? ',' : ')'}
          </span>
          {index < values.length - 1 && '\u2002'}
        </Fragment>
      ))}
    </span>
  );
}

const plain = (value: number): string => formatSetting(value);

function ScoreNumbers(): ReactElement {
  const { proof, pass, frame, choice } = useProof();
  const words = useProofWords();
  return (
    <div className={styles['beside']}>
      <Grid
        label={words.numbers.weights}
        rows={frame.D}
        columns={frame.K}
        head={(o) => <RowHead o={o} map={frame} />}
        value={(o, m) => frame.W[o * frame.K + m] ?? 0}
        name={(o, m) => `W.${o}.${m}`}
        text={useCellText()}
        chosen={null}
        bold={(_, m) => m === choice.m}
      />
      <div>
        <p className={styles['vectors']}>
          <Vector symbol="x" name="x" values={pass.x} text={plain} />
        </p>
        <p className={styles['expression']}>
          <i>z</i>
          <sub>{classLetter(choice.m)}</sub> = <SideValue evaluation={proof('Z')} side="lhs" highlight />
        </p>
        <p className={styles['measured']}>
          <Sentence parts={words.numbers.backward(<SideValue evaluation={proof('Z')} side="rhs" />)} />
        </p>
      </div>
    </div>
  );
}

function SoftmaxNumbers(): ReactElement {
  const { proof, pass, choice } = useProof();
  const words = useProofWords();
  return (
    <>
      <p className={styles['vectors']}>
        <Vector symbol="z" name="z" values={pass.z} text={resultText} />
        <Vector symbol="ŷ" name="yhat" values={pass.yhat} text={resultText} />
      </p>
      <p className={styles['expression']}>
        <i>ŷ</i>
        <sub>{classLetter(choice.i)}</sub> = <SideValue evaluation={proof('S')} side="lhs" highlight />{' '}
        <span className={styles['measured']}>
          {words.numbers.shifted}
          {proof('S').right !== null && (
            <>
              <Sentence parts={words.numbers.plain(<SideValue evaluation={proof('S')} side="rhs" />)} />
            </>
          )}
        </span>
      </p>
      {proof('S').obstacle !== null && <p className={styles['note']}>{words.obstacles.overflow}</p>}
    </>
  );
}

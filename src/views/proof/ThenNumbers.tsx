import type { ReactElement } from 'react';
import {
  divergence,
  entropy,
  lambdaAt,
  logisticScore,
  shiftVector,
  sigmoid,
} from '../../model/derivation/proofConsequences';
import { classLetter } from '../../session/document';
import { formatRisk, formatSetting, formatSignificant } from '../../ui/numbers/formatNumber';
import { useLab } from '../../ui/labContext';
import { Sentence } from '../../ui/messagesContext';
import { RowSymbol } from '../../ui/RowSymbol';
import { ExpressionNumbers, SideValue } from './Expression';
import { useProof } from './proofContext';
import { resultText, slopeText } from './proofText';
import { useProofWords } from './proofWords';
import styles from './Numbers.module.css';

/** The chosen row and column of a matrix. */
function Cell(): ReactElement {
  const { frame, choice } = useProof();
  const { numbers } = useProofWords();
  return (
    <p className={styles['measured']}>
      <Sentence parts={numbers.cell(<RowSymbol o={choice.o} map={frame} />, <span>{classLetter(choice.m)}</span>)} />
    </p>
  );
}

/** V: the product's cell beside the kernel's. */
export function ProductNumbers(): ReactElement {
  const { proof } = useProof();
  const { numbers } = useProofWords().then;
  return (
    <>
      <Cell />
      <p className={styles['expression']}>
        {numbers.product} = <SideValue evaluation={proof('V')} side="rhs" text={slopeText} highlight />
      </p>
      <p className={styles['measured']}>
        <Sentence parts={numbers.kernel(<SideValue evaluation={proof('V')} side="lhs" text={slopeText} />)} />
      </p>
    </>
  );
}

/** LSE: ŷₘ − yₘ, and the loss measured by differences. */
export function ShortRouteNumbers(): ReactElement {
  const { proof } = useProof();
  const { numbers } = useProofWords().then;
  return <ExpressionNumbers evaluation={proof('LSE')} measured={numbers.difference} />;
}

/** SHIFT: v, and R before and after. */
export function ShiftNumbers(): ReactElement {
  const { proof, frame } = useProof();
  const v = Array.from(shiftVector(frame.D), (value) => formatSetting(value));
  return (
    <>
      <p className={styles['measured']}>
        <i>v</i> = ({v.join(', ')})<sup>⊤</sup>
      </p>
      <p className={styles['expression']}>
        <i>R</i>(<i>W</i> + <i>v</i>
        <b>1</b>
        <sup>⊤</sup>) = <SideValue evaluation={proof('SHIFT')} side="lhs" text={formatRisk} highlight />
      </p>
      <p className={styles['measured']}>
        <i>R</i>(<i>W</i>) = <SideValue evaluation={proof('SHIFT')} side="rhs" text={formatRisk} />
      </p>
    </>
  );
}

/** H: the entry of the Hessian at w_om and w_oi. */
export function HessianNumbers(): ReactElement {
  const { proof, frame, choice } = useProof();
  const { numbers } = useProofWords().then;
  return (
    <>
      <p className={styles['measured']}>
        <Sentence
          parts={numbers.curvature(
            <RowSymbol o={choice.o} map={frame} />,
            <span>{classLetter(choice.m)}</span>,
            <span>{classLetter(choice.i)}</span>,
          )}
        />
      </p>
      <p className={styles['expression']}>
        <SideValue evaluation={proof('H')} side="rhs" text={slopeText} highlight />
      </p>
      <p className={styles['measured']}>
        <Sentence
          parts={numbers.curvatureMeasured(<SideValue evaluation={proof('H')} side="lhs" text={slopeText} />)}
        />
      </p>
    </>
  );
}

/** HB: the eigenvalues within their bounds, and the steps that follow. */
export function BoundNumbers(): ReactElement {
  const { proof, frame } = useProof();
  const { numbers } = useProofWords().then;
  const bound = proof('HB');
  const L = frame.smoothness;
  const onSlider = frame.penalty ? numbers.penalised : numbers.onSlider;
  const print = (value: number): string => formatSignificant(value, 4);
  return (
    <>
      <p>
        <Sentence
          parts={numbers.eigenvalues(
            <span className={styles['value']}>{resultText(bound.between[0] ?? 0)}</span>,
            <SideValue evaluation={bound} side="lhs" highlight />,
            <SideValue evaluation={bound} side="rhs" text={() => '½'} />,
          )}
        />
      </p>
      <p className={styles['note']}>
        {L > 0 ? `${numbers.smoothness(print(L), print(1 / L), print(2 / L))} ${onSlider}` : numbers.flat}
      </p>
    </>
  );
}

/** KL: the entropy of y and the divergence of ŷ from it, beside the kernel's loss. */
export function DivergenceNumbers(): ReactElement {
  const { proof, data, choice, frame } = useProof();
  const words = useProofWords();
  const { numbers } = words.then;
  const at = { ...data, ...choice };
  const shown = (value: number): ReactElement => <span className={styles['value']}>{formatRisk(value)}</span>;
  return (
    <>
      {proof('KL').right === null ? (
        <p className={styles['note']}>{words.obstacles.logarithm}</p>
      ) : (
        <p className={styles['expression']}>
          <Sentence parts={numbers.entropy(shown(entropy(at)), shown(divergence(at)))} /> ={' '}
          <SideValue evaluation={proof('KL')} side="rhs" text={formatRisk} highlight />
        </p>
      )}
      <p className={styles['measured']}>
        <Sentence parts={numbers.lossByKernel(<SideValue evaluation={proof('KL')} side="lhs" text={formatRisk} />)} />
      </p>
      <p className={styles['note']}>{numbers.likelihood(formatSignificant(-frame.N * frame.risk, 5))}</p>
    </>
  );
}

/** K2: uᵀx and σ of it, and the gradient of logistic regression beside the column of G; for more classes, a way to two. */
export function LogisticNumbers(): ReactElement {
  const { proof, data, choice, frame } = useProof();
  const words = useProofWords().then;
  const lab = useLab();
  if (frame.K !== 2)
    return (
      <p className={styles['note']}>
        {words.notTwo(frame.K)}{' '}
        <button
          type="button"
          className={styles['action']}
          onClick={() => {
            lab.openDataset('two');
          }}
        >
          {words.openTwo}
        </button>
      </p>
    );
  const t = logisticScore({ ...data, ...choice });
  return (
    <>
      <p className={styles['expression']}>
        <i>u</i>
        <sup>⊤</sup>
        <i>x</i> = <span className={styles['value']}>{resultText(t)}</span>,{' '}
        <span className={styles['value']}>
          σ(<i>u</i>
          <sup>⊤</sup>
          <i>x</i>) = {resultText(sigmoid(t))}
        </span>
      </p>
      <Cell />
      <p className={styles['expression']}>
        <SideValue evaluation={proof('K2')} side="rhs" text={slopeText} highlight />{' '}
        <span className={styles['measured']}>
          <Sentence
            parts={words.numbers.gradient(<SideValue evaluation={proof('K2')} side="lhs" text={slopeText} />)}
          />
        </span>
      </p>
      <p className={styles['note']}>{words.numbers.twice}</p>
    </>
  );
}

/** PEN: what the penalty adds to the cell of G. */
export function PenaltyNumbers(): ReactElement {
  const { proof, data, choice, frame } = useProof();
  const words = useProofWords();
  const { noPenalty, numbers } = words.then;
  const { o, m } = choice;
  if (!data.penalty) return <p className={styles['note']}>{noPenalty}</p>;
  const lambda = lambdaAt({ ...data, ...choice });
  const shown = (value: number): ReactElement => <span className={styles['value']}>{resultText(value)}</span>;
  return (
    <>
      <Cell />
      <p className={styles['expression']}>
        {lambda > 0 ? (
          <Sentence parts={numbers.pull(shown(lambda), shown(frame.W[o * frame.K + m] ?? 0))} />
        ) : (
          numbers.unpenalised
        )}{' '}
        = <SideValue evaluation={proof('PEN')} side="rhs" text={slopeText} highlight />
      </p>
      <p className={styles['measured']}>
        <Sentence parts={words.numbers.measured(<SideValue evaluation={proof('PEN')} side="lhs" text={slopeText} />)} />
      </p>
    </>
  );
}

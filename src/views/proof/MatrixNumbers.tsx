import type { ReactElement } from 'react';
import { classLetter } from '../../session/document';
import { ClassHead } from '../../ui/ClassHead';
import { formatCell, formatFixed } from '../../ui/numbers/formatNumber';
import { Sentence } from '../../ui/messagesContext';
import { RowHead } from '../../ui/RowHead';
import { useLayout } from '../../ui/useLayout';
import { RowSymbol } from '../../ui/RowSymbol';
import { SideValue } from './Expression';
import { Grid } from './Grid';
import { useProof } from './proofContext';
import { resultText, slopeText } from './proofText';
import { useProofWords } from './proofWords';
import styles from './Numbers.module.css';

/** How a cell is printed: with fixed decimals where classes are many, two of them on a phone. */
export function useCellText(): (value: number) => string {
  const { frame } = useProof();
  const decimals = useLayout() === 'phone' ? 2 : 3;
  // Of many columns none has room for more digits.
  return (value) => (frame.K > 4 ? formatCell(value, decimals, 6) : resultText(value));
}

/** ∂ŷᵢ/∂zₘ: the diagonal in bold, the chosen cell framed. */
export function JacobianGrid(): ReactElement {
  const { pass, frame, choice } = useProof();
  const words = useProofWords();
  return (
    <Grid
      label={words.numbers.jacobian}
      rows={frame.K}
      columns={frame.K}
      head={(i) => <ClassHead m={i} scope="row" />}
      value={(i, m) => pass.jacobian[i * frame.K + m] ?? 0}
      name={(i, m) => `jacobian.${i}.${m}`}
      text={useCellText()}
      chosen={[choice.i, choice.m]}
      bold={(i, m) => i === m}
    />
  );
}

/** One sample's gradient, with the chosen cell beside it. */
export function OuterNumbers(): ReactElement {
  const { pass, frame, choice } = useProof();
  const words = useProofWords();
  return (
    <div className={styles['beside']}>
      <Grid
        label={words.numbers.outer}
        rows={frame.D}
        columns={frame.K}
        head={(o) => <RowHead o={o} map={frame} />}
        value={(o, m) => pass.outer[o * frame.K + m] ?? 0}
        name={(o, m) => `outer.${o}.${m}`}
        text={useCellText()}
        chosen={[choice.o, choice.m]}
      />
      <CellSides id="M" text={resultText} />
    </div>
  );
}

/** G, with the chosen cell beside it. */
export function GradientNumbers(): ReactElement {
  const { frame, choice } = useProof();
  const words = useProofWords();
  return (
    <div className={styles['beside']}>
      <Grid
        label={words.numbers.gradient}
        rows={frame.D}
        columns={frame.K}
        head={(o) => <RowHead o={o} map={frame} />}
        value={(o, m) => frame.G[o * frame.K + m] ?? 0}
        // With a penalty `G` is that of R_λ everywhere.
        name={(o, m) => `${frame.penalty ? 'G.data' : 'G'}.${o}.${m}`}
        text={(value) => formatFixed(value, frame.K > 4 ? 3 : 4)}
        chosen={[choice.o, choice.m]}
      />
      <CellSides id="G" text={slopeText} />
    </div>
  );
}

/** The chosen cell and its two sides. */
function CellSides({ id, text }: { readonly id: 'M' | 'G'; readonly text: (value: number) => string }): ReactElement {
  const { proof, frame, choice } = useProof();
  const { numbers } = useProofWords();
  return (
    <div>
      <p className={styles['measured']}>
        <Sentence parts={numbers.cell(<RowSymbol o={choice.o} map={frame} />, <span>{classLetter(choice.m)}</span>)} />
      </p>
      <p>
        <SideValue evaluation={proof(id)} side="rhs" text={text} highlight />
      </p>
      <p className={styles['measured']}>
        <Sentence parts={numbers.measured(<SideValue evaluation={proof(id)} side="lhs" text={text} />)} />
      </p>
    </div>
  );
}

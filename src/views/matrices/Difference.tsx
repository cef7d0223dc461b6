import type { ReactElement } from 'react';
import type { PlaneWeights } from '../../model/plane/affine/affineScores';
import { classLetter } from '../../session/document';
import type { EntryStyle } from '../../ui/numbers/matrixScale';
import { useMessages } from '../../ui/messagesContext';
import { useOnDemandWords } from '../../ui/onDemandWords';
import { Quantity } from '../../ui/Quantity';
import { useEntryText } from '../../ui/useEntryText';
import { useNames } from '../../ui/useNames';
import styles from './Difference.module.css';
import cell from './MatrixCell.module.css';

export interface DifferenceProps {
  /** A row; null for the head. */
  readonly o: number | null;
  /** W of two classes. */
  readonly frame: PlaneWeights;
  readonly style: EntryStyle;
}

/** The column w_B − w_A behind W. */
export function Difference({ o, ...rest }: DifferenceProps): ReactElement {
  return o === null ? <Head /> : <Cell o={o} {...rest} />;
}

function Head(): ReactElement {
  return (
    <th scope="col">
      <i className={`symbol ${styles['name']}`}>
        w<sub>{classLetter(1)}</sub> − w<sub>{classLetter(0)}</sub>
      </i>
    </th>
  );
}

/**
 * u_o = w_oB − w_oA: the weight of feature o in logistic regression. A step of η moves it by
 * −η (∂R/∂w_oB − ∂R/∂w_oA) = −2η ∂R/∂w_oB, since a row of G sums to 0: by 2η times the gradient there.
 */
function Cell({ o, frame, style }: DifferenceProps & { readonly o: number }): ReactElement {
  const { matrices } = useMessages();
  const words = useOnDemandWords();
  const { rowName } = useNames();
  const value = (frame.W[2 * o + 1] ?? 0) - (frame.W[2 * o] ?? 0);
  const { text, own, spoken } = useEntryText(value, style);
  return (
    <td className={cell['cell']} aria-label={matrices.weightCell(rowName(o, frame), words.difference, spoken)}>
      <Quantity className={own ? cell['own'] : undefined} name={`u.${o}`} value={value} text={text} />
    </td>
  );
}

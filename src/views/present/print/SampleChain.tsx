import type { ReactElement } from 'react';
import { classLetter } from '../../../session/document';
import type { ForwardPass } from '../../../model/kernel/forwardPass';
import { formatRisk, formatSetting } from '../../../ui/numbers/formatNumber';
import { plainText } from './plainText';
import { Glyph } from '../../../ui/Glyph';
import { Said } from '../../../ui/Said';
import { RowSymbol } from '../../../ui/RowSymbol';
import { NumberOrTile, Tile } from '../Number';
import { useShown } from '../shown';
import text from '../text.module.css';
import { usePrintWords } from './printWords';
import { WorkedScore } from './WorkedScore';
import styles from './SampleChain.module.css';

/** With more rows there is no room to lay W flat beside the scores. */
const FLAT_ROWS = 4;
/** So many features of x are written out. */
const SPELT = 8;

/** The selected sample from x to ŷ − y, a row for each class, and its loss. */
export function SampleChain({ pass }: { readonly pass: ForwardPass }): ReactElement {
  const words = usePrintWords();
  const { moment, masks } = useShown();
  const { D, K } = moment.design;
  const rows = D <= FLAT_ROWS ? Array.from({ length: D }, (_, o) => o) : [];
  const label = masks.hides('y') ? '?' : classLetter(pass.label);
  return (
    <>
      <h2 className={styles['title']}>
        {words.sample(pass.n + 1)}{' '}
        <small>
          <i className={text['math']}>x</i> = (
          {Array.from(pass.x.subarray(0, SPELT), (value) => formatSetting(value)).join(', ')}
          {pass.x.length > SPELT && ', …'}), {words.labelled} {!masks.hides('y') && <Glyph m={pass.label} size={16} />}{' '}
          {label}
        </small>
      </h2>
      <table className={styles['chain']} data-many={K > 4}>
        <thead>
          <tr>
            <td />
            {rows.map((o) => (
              <th key={o} scope="col">
                {o === 0 && (
                  <span className={styles['flat']}>
                    <Said text={words.flat} />{' '}
                  </span>
                )}
                <RowSymbol o={o} map={moment.document} />
              </th>
            ))}
            {['z', 'exp', 'ŷ', 'y', 'ŷ − y'].map((name) => (
              <th key={name} scope="col" data-wide={name === 'exp'}>
                {name === 'exp' ? (
                  <>
                    exp(<i>z</i> − max <i>z</i>)
                  </>
                ) : (
                  <i>{name}</i>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: K }, (_, m) => (
            <tr key={m}>
              <th scope="row">
                <Glyph m={m} size={18} /> <b>{classLetter(m)}</b>
              </th>
              {rows.map((o) => (
                <td key={o}>{masks.hides(`W.${o}.${m}`) ? <Tile /> : <Entry value={moment.W[o * K + m] ?? 0} />}</td>
              ))}
              <Cell name={`z.${m}`} value={pass.z[m]!} />
              <Cell name={`exp.${m}`} value={pass.exp[m]!} />
              <Cell name={`yhat.${m}`} value={pass.yhat[m]!} strong />
              <td>{masks.hides('y') ? <Tile /> : String(pass.y[m])}</td>
              <Cell name={`error.${m}`} value={pass.error[m]!} strong />
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['line']}>
        <i className={text['math']}>ℓ</i> = −log <i className={text['math']}>ŷ</i>
        <sub className={text['index']}>{label}</sub> ={' '}
        <b>
          <NumberOrTile name="loss" value={pass.loss} text={formatRisk(pass.loss)} />
        </b>
      </p>
      {rows.length > 0 && !masks.any && <WorkedScore pass={pass} />}
    </>
  );
}

interface CellProps {
  readonly name: string;
  readonly value: number;
  readonly strong?: boolean;
}

function Cell({ name, value, strong = false }: CellProps): ReactElement {
  const { text, own } = plainText(value, 3, 6);
  return (
    <td className={strong ? styles['strong'] : undefined}>
      <NumberOrTile {...{ name, value, text }} className={own ? styles['own'] : undefined} />
    </td>
  );
}

/** A weight that stands in W already, which has its name. */
function Entry({ value }: { readonly value: number }): ReactElement {
  const { text, own } = plainText(value, 3, 6);
  return <span className={own ? styles['own'] : undefined}>{text}</span>;
}

import type { ReactElement, RefObject } from 'react';
import { classLetter } from '../../session/document';
import { cellOf } from '../../session/highlight';
import { formatFitting, formatSetting } from '../../ui/numbers/formatNumber';
import { Linked, useHighlightedIdentity } from '../../ui/highlighting';
import { largestShown, useHiding } from '../../ui/hiding';
import { LinkGroup } from '../../ui/LinkGroup';
import { Sentence } from '../../ui/messagesContext';
import { useNames } from '../../ui/useNames';
import { Quantity } from '../../ui/Quantity';
import { FromPhase } from '../../ui/FromPhase';
import { entryBesideSquare, NARROW, smallText } from './chainText';
import { useNarrow } from './useNarrow';
import { Caption } from './Chain';
import { Letter } from './Formula';
import { Hinton } from './Hinton';
import { useFocusClass, useInspected } from './inspectContext';
import { useInspectWords } from './inspectWords';
import styles from './OuterProduct.module.css';

/** The cell that the sentence speaks of: the highlighted one, or the largest of the highlighted class. */
export function useFocusCell(): readonly [o: number, m: number] {
  const { frame, pass } = useInspected();
  const highlight = cellOf(useHighlightedIdentity() ?? '');
  const m = useFocusClass();
  if (highlight && highlight[0] < frame.D && highlight[1] < frame.K) return highlight;
  let largest = 0;
  for (let o = 1; o < frame.D; o++) {
    if (Math.abs(pass.x[o] ?? 0) > Math.abs(pass.x[largest] ?? 0)) largest = o;
  }
  return [largest, m];
}

/** x(ŷ − y)ᵀ as a multiplication table: ŷ − y on top, x at the left. `corner` is where its line to the tile begins. */
export function OuterProduct({ corner }: { readonly corner: RefObject<HTMLTableCellElement | null> }): ReactElement {
  const inspect = useInspectWords();
  const { frame, pass } = useInspected();
  const { D, K } = frame;
  const narrow = useTight();
  return (
    <LinkGroup label={inspect.outerGroup} className={styles['outer']}>
      <p>
        <Caption n={7}>
          <Sentence parts={inspect.asks(<Letter name="W" />)} />
        </Caption>
      </p>
      <table aria-label={inspect.outer} data-crowd={K > 4} data-tall={D > 4}>
        <thead>
          <tr>
            <td className={styles['formula']}>
              <Letter name="x" />(<Letter name="ŷ" /> − <Letter name="y" />)<sup>⊤</sup>
            </td>
            {Array.from(pass.error, (value, m) => (
              <Linked as="td" to={`error.${m}`} key={m} data-stop className={styles['error']}>
                <Entry name={`error.${m}`} value={value} narrow={narrow} />
              </Linked>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from(pass.x, (value, o) => (
            <tr key={o}>
              <Linked as="td" to={`x.${o}`} data-stop className={styles['factor']}>
                <Quantity
                  name={`x.${o}`}
                  value={value}
                  text={narrow ? formatFitting(value, NARROW) : formatSetting(value, 4)}
                />
              </Linked>
              {Array.from({ length: K }, (_, m) => (
                <Cell key={m} o={o} m={m} />
              ))}
            </tr>
          ))}
          <tr aria-hidden="true">
            <td ref={corner} className={styles['corner']} />
          </tr>
        </tbody>
      </table>
    </LinkGroup>
  );
}

/** Whether the columns are narrow: on a small page, or many. */
function useTight(): boolean {
  const narrow = useNarrow();
  const { frame } = useInspected();
  return narrow || frame.K > 4;
}

interface EntryProps {
  readonly name: string;
  readonly value: number;
  readonly narrow: boolean;
}

function Entry({ name, value, narrow }: EntryProps): ReactElement {
  const { text, own } = entryBesideSquare(value, narrow);
  return <Quantity className={own ? styles['own'] : undefined} name={name} value={value} text={text} />;
}

function Cell({ o, m }: { readonly o: number; readonly m: number }): ReactElement {
  const { rowName, className } = useNames();
  const { frame, pass } = useInspected();
  const focus = useFocusCell();
  const value = pass.outer[o * frame.K + m] ?? 0;
  const largest = largestShown('outer', { outer: pass.outer, K: frame.K }, useHiding());
  const name = `outer.${o}.${m}`;
  return (
    <Linked
      as="td"
      to={name}
      data-stop
      data-phase-view="G"
      data-focus={focus[0] === o && focus[1] === m}
      className={styles['cell']}
      aria-label={`${rowName(o, frame)}, ${className(m)}, ${smallText(value)}`}
    >
      <span className={styles['square']}>
        <FromPhase name={name}>
          <Hinton value={value} largest={largest} m={m} />
        </FromPhase>
      </span>
      <Entry name={name} value={value} narrow={useTight()} />
    </Linked>
  );
}

/** The class letter under a symbol. */
export function ColumnLetter({ m }: { readonly m: number }): ReactElement {
  return (
    <>
      <Letter name="w" />
      <sub className={styles['index']}>{classLetter(m)}</sub>
    </>
  );
}

import type { ReactElement, ReactNode } from 'react';
import { classLetter } from '../../session/document';
import { formatCount } from '../../ui/numbers/formatNumber';
import { Glyph } from '../../ui/Glyph';
import { useLab, useLabState } from '../../ui/labContext';
import { QuietSelect } from '../../ui/QuietSelect';
import { RowSymbol } from '../../ui/RowSymbol';
import { useNames } from '../../ui/useNames';
import { useProof } from './proofContext';
import { useProofWords } from './proofWords';
import styles from './Pickers.module.css';

/** Samples that the list offers around the chosen one; a list of 100,000 would not open. */
const LISTED = 400;

/** What the derivation runs on: sample n, classes i and m, feature o. */
export function Pickers(): ReactElement {
  const words = useProofWords();
  const lab = useLab();
  const { choice, frame } = useProof();
  const at = useLabState((state) => state.view.proofAt);
  const { rowName, printedName } = useNames();
  const options = Array.from({ length: frame.K }, (_, m) => ({ value: String(m), text: printedName(m) }));
  return (
    <div className={styles['pickers']}>
      <span className={styles['runOn']}>{words.runOn}</span>
      <SamplePicker />
      {(['i', 'm'] as const).map((which) => (
        <Picker key={which} symbol={which}>
          <QuietSelect
            label={which === 'i' ? words.classI : words.classM}
            value={String(choice[which])}
            shown={
              <>
                <Glyph m={choice[which]} size={16} /> {classLetter(choice[which])}
              </>
            }
            options={options}
            onChange={(value) => {
              lab.setView({ proofAt: { ...at, [which]: Number(value) } });
            }}
          />
        </Picker>
      ))}
      <Picker symbol="o">
        <QuietSelect
          label={words.featureO}
          value={String(choice.o)}
          shown={<RowSymbol o={choice.o} map={frame} />}
          options={Array.from({ length: frame.D }, (_, o) => ({ value: String(o), text: rowName(o, frame) }))}
          onChange={(value) => {
            lab.setView({ proofAt: { ...at, o: Number(value) } });
          }}
        />
      </Picker>
    </div>
  );
}

function Picker({ symbol, children }: { readonly symbol: string; readonly children: ReactNode }): ReactElement {
  return (
    <span className={styles['picker']}>
      <span aria-hidden="true">
        <i className="symbol">{symbol}</i> =
      </span>
      <span className={styles['field']}>{children}</span>
    </span>
  );
}

function SamplePicker(): ReactElement {
  const words = useProofWords();
  const lab = useLab();
  const { choice, design } = useProof();
  const { printedName } = useNames();
  const first = Math.max(0, Math.min(choice.n - LISTED / 2, design.N - LISTED));
  const shown = Math.min(LISTED, design.N);
  return (
    <span className={styles['field']}>
      <QuietSelect
        label={words.sample}
        value={String(choice.n)}
        shown={words.sampleShort(formatCount(choice.n + 1))}
        options={Array.from({ length: shown }, (_, index) => {
          const n = first + index;
          const name = printedName(design.labels[n] ?? 0);
          return { value: String(n), text: words.sampleOption(formatCount(n + 1), name) };
        })}
        onChange={(value) => {
          lab.setView({ selected: Number(value) });
        }}
      />
    </span>
  );
}

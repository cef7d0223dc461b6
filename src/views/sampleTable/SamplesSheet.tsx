import { type ReactElement, useState } from 'react';
import { formatCount, formatRisk } from '../../ui/numbers/formatNumber';
import { useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { featureName } from '../../ui/names';
import { Quantity } from '../../ui/Quantity';
import { Sheet } from '../../ui/Sheet';
import { useLayout } from '../../ui/useLayout';
import { SampleGrid } from './SampleGrid';
import { useSamplesWords } from './samplesWords';
import { DATA_ORDER, type Sort } from './sortSamples';
import styles from './SamplesSheet.module.css';

/** Keys of the table, with what each does. */
const KEYS = ['↑ ↓', 'Enter', 'Del', 'Ctrl V', 'Esc'];

/** The table of samples: R is the mean of its last column. */
export function SamplesSheet({ onClose }: { readonly onClose: () => void }): ReactElement {
  const words = useSamplesWords();
  const wide = useLayout() === 'wide';
  const [sort, setSort] = useState<Sort>(DATA_ORDER);
  const risk = useLabState((state) => state.run.frame?.risk ?? null);
  const plane = useLabState((state) => state.view.screen === 'explore');
  return (
    <Sheet title={words.title} close={words.close} onClose={onClose}>
      <div className={styles['sheet']} data-plane={plane}>
        <p className={styles['sub']}>{useOrderWords(sort)}</p>
        <SampleGrid sort={sort} onSort={setSort} />
        {risk !== null && (
          <p className={styles['risk']}>
            <i className="symbol">R</i>(<i className="symbol">W</i>) ={' '}
            <Quantity name="risk" value={risk} text={formatRisk(risk)} /> <span>{words.mean}</span>
          </p>
        )}
        {wide && (
          <p className={styles['keys']} aria-hidden="true">
            {KEYS.map((key, at) => (
              <span key={key}>
                {key.split(' ').map((cap) => (
                  <kbd key={cap}>{cap}</kbd>
                ))}{' '}
                {words.keys[at]}
              </span>
            ))}
          </p>
        )}
      </div>
    </Sheet>
  );
}

function useOrderWords({ by, descending }: Sort): string {
  const messages = useMessages();
  const words = useSamplesWords();
  const N = useLabState((state) => formatCount(state.document.samples.N));
  const features = useLabState((state) => state.document.features);
  if (by === 'loss' && descending) return words.lossFirst(N);
  if (by === 'n' && !descending) return words.order(N, null, false);
  const named = { n: 'n', class: words.class, yhat: words.yhatName, loss: words.loss };
  return words.order(
    N,
    typeof by === 'number' ? (featureName(messages, features, by) ?? `x${by + 1}`) : named[by],
    descending,
  );
}

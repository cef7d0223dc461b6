import type { ReactElement } from 'react';
import type { FeatureMap } from '../../model/features/featureRows';
import { selectUpdate } from '../../session/phases';
import { angleBetween } from '../../session/selectors/shownBatch';
import { useBatchWords } from '../../ui/batchWords';
import { Factor } from '../../ui/Factor';
import { formatFixed } from '../../ui/numbers/formatNumber';
import { FromPhase } from '../../ui/FromPhase';
import { useLabState } from '../../ui/labContext';
import { LinkGroup } from '../../ui/LinkGroup';
import type { EntryStyle } from '../../ui/numbers/matrixScale';
import { useMessages } from '../../ui/messagesContext';
import { Quantity } from '../../ui/Quantity';
import { useEntryText } from '../../ui/useEntryText';
import { useNames } from '../../ui/useNames';
import { Matrix } from './Matrix';
import { UpdatedCell } from './UpdatedCell';
import styles from './MatrixCell.module.css';

interface BatchGradientProps {
  readonly style: EntryStyle;
  /** It stands below W, with the power of ten in its own title. */
  readonly stacked: boolean;
}

/** g of the next step's mini-batch, which the step takes, and in each cell beneath it G of all samples. */
export function BatchGradient({ style, stacked }: BatchGradientProps): ReactElement | null {
  const { linking, matrices } = useMessages();
  const words = useBatchWords();
  const frame = useLabState((state) => state.run.frame);
  const before = useLabState(selectUpdate);
  if (!frame?.batch) return null;
  const { G, D, K, batch } = frame;
  const angle = angleBetween(batch.g, G);
  return (
    <LinkGroup label={linking.cells(matrices.gradient)}>
      <Matrix
        role="table"
        label={matrices.gradient}
        title={
          <>
            {stacked && !before && (
              <i className="symbol" aria-hidden="true">
                −η{' '}
              </i>
            )}
            <b>{words.title2}</b>{' '}
            {before ? (
              <i className="symbol">
                W<sub>{before.iteration}</sub> − ηg
              </i>
            ) : (
              <>
                <i className="symbol">g</i>
                {stacked && style.factor && (
                  <i className="symbol">
                    {' '}
                    = <Factor factor={style.factor} behind={false} />
                  </i>
                )}
                {`, ${words.beneath}`}
                <FromPhase name="g.0.0">{angle !== null && ` · ${formatFixed(angle, 0)}°`}</FromPhase>
              </>
            )}
          </>
        }
        D={D}
        K={K}
        map={frame}
        cell={(o, m) => {
          const place = o * K + m;
          return <Cell key={m} {...{ o, m, place, style }} map={frame} g={batch.g[place] ?? 0} full={G[place] ?? 0} />;
        }}
      />
    </LinkGroup>
  );
}

interface CellProps {
  readonly o: number;
  readonly m: number;
  /** The place in g and G. */
  readonly place: number;
  readonly g: number;
  readonly full: number;
  readonly map: FeatureMap;
  readonly style: EntryStyle;
}

function Cell({ o, m, place, g, full, map, style }: CellProps): ReactElement {
  const words = useBatchWords();
  const { rowName, className } = useNames();
  const name = `G.${o}.${m}`;
  const [ofBatch, ofAll] = [useEntryText(g, style), useEntryText(full, style)];
  const label = words.cell(rowName(o, map), className(m), ofBatch.spoken, ofAll.spoken);
  return (
    <UpdatedCell {...{ o, m, place, label }}>
      <Quantity
        className={ofBatch.own ? styles['own'] : undefined}
        name={`g.${o}.${m}`}
        value={g}
        text={ofBatch.text}
      />
      <span className={styles['full']}>
        <Quantity name={name} value={full} text={ofAll.text} />
      </span>
    </UpdatedCell>
  );
}

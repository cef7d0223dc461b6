import type { ReactElement } from 'react';
import { selectUpdate } from '../../session/phases';
import { largestShown, useHiding } from '../../ui/hiding';
import { useLabState } from '../../ui/labContext';
import { LinkGroup } from '../../ui/LinkGroup';
import { useMessages } from '../../ui/messagesContext';
import { Factor } from '../../ui/Factor';
import { GradientCell } from './GradientCell';
import { Matrix } from './Matrix';
import type { EntryStyle } from '../../ui/numbers/matrixScale';

interface GradientProps {
  readonly style: EntryStyle;
  /** It stands below W, with the power of ten in its own title. */
  readonly stacked: boolean;
}

/** G = ∂R/∂W of the shown W. It shrinks a thousandfold in a run, so its bars compare the cells of one moment. */
export function Gradient({ style, stacked }: GradientProps): ReactElement | null {
  const messages = useMessages();
  const frame = useLabState((state) => state.run.frame);
  const before = useLabState(selectUpdate);
  const hiding = useHiding();
  if (frame === null) return null;
  const { G, D, K } = frame;
  const largest = largestShown('G', frame, hiding);
  return (
    <LinkGroup label={messages.linking.cells(messages.matrices.gradient)}>
      <Matrix
        role="table"
        label={messages.matrices.gradient}
        title={
          <>
            {stacked && !before && (
              <i className="symbol" aria-hidden="true">
                −η{' '}
              </i>
            )}
            <b>{messages.matrices.gradient}</b>{' '}
            <i className="symbol">
              {before ? (
                <>
                  W<sub>{before.iteration}</sub> − ηG
                </>
              ) : (
                <>
                  G ={' '}
                  {stacked && style.factor ? (
                    <Factor factor={style.factor} behind={false} />
                  ) : (
                    <>
                      <span className="partial">∂</span>R{frame.penalty && <sub>λ</sub>}/
                      <span className="partial">∂</span>W
                    </>
                  )}
                </>
              )}
            </i>
          </>
        }
        D={D}
        K={K}
        map={frame}
        {...(!stacked && { named: 'beside' })}
        cell={(o, m) => {
          const place = o * K + m;
          return (
            <GradientCell key={m} {...{ o, m, place, style }} map={frame} value={G[place] ?? 0} largest={largest} />
          );
        }}
      />
    </LinkGroup>
  );
}

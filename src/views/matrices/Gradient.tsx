import type { ReactElement } from 'react';
import { selectUpdate } from '../../session/phases';
import { useLabState } from '../../ui/labContext';
import { LinkGroup } from '../../ui/LinkGroup';
import { useMessages } from '../../ui/messagesContext';
import { useLayout } from '../../ui/useLayout';
import { GradientCell } from './GradientCell';
import { Matrix } from './Matrix';

/** G = ∂R/∂W of the shown W. It shrinks a thousandfold in a run, so its bars compare the cells of one moment. */
export function Gradient(): ReactElement | null {
  const messages = useMessages();
  const frame = useLabState((state) => state.run.frame);
  const layout = useLayout();
  const before = useLabState(selectUpdate);
  if (frame === null) return null;
  const { G, D, K, gradientMax } = frame;
  const [digits, room] = K > 8 ? [2, 4] : K > 4 || layout === 'compact' ? [3, 5] : [4, 6];
  return (
    <LinkGroup label={messages.linking.cells(messages.matrices.gradient)}>
      <Matrix
        role="table"
        label={messages.matrices.gradient}
        title={
          <>
            {K > 4 && !before && (
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
                  G = <span className="partial">∂</span>R/<span className="partial">∂</span>W
                </>
              )}
            </i>
          </>
        }
        D={D}
        K={K}
        map={frame}
        cell={(o, m) => {
          const place = o * K + m;
          return (
            <GradientCell
              key={m}
              {...{ o, m, place, digits, room }}
              map={frame}
              value={G[place] ?? 0}
              largest={gradientMax}
            />
          );
        }}
      />
    </LinkGroup>
  );
}

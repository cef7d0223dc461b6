import type { ReactElement } from 'react';
import { angleBetween, batchOf } from '../../session/selectors/shownBatch';
import { useBatchWords } from '../../ui/batchWords';
import { formatCount, formatFixed } from '../../ui/numbers/formatNumber';
import { useLabState } from '../../ui/labContext';
import { Sentence } from '../../ui/messagesContext';
import { Quantity } from '../../ui/Quantity';

/** Which batch the next step of the shown moment goes by, and how far its g points from G. */
export function Place(): ReactElement | null {
  const words = useBatchWords();
  const frame = useLabState((state) => state.run.frame);
  const batch = frame && batchOf(frame);
  if (!batch) return null;
  const { epoch, index, of, members, replace, g } = batch;
  const angle = angleBetween(g, frame.G);
  return (
    <p>
      {replace ? (
        words.drawn(formatCount(members.length))
      ) : (
        <Sentence
          parts={words.epoch(
            <Quantity name="epoch" value={epoch} text={formatCount(epoch)} />,
            formatCount(index),
            formatCount(of),
          )}
        />
      )}
      <br />
      <i className="symbol">g</i>, <i className="symbol">G</i>:{' '}
      {angle === null ? (
        words.noAngle
      ) : (
        <Sentence parts={words.angle(<Quantity name="batch.angle" value={angle} text={formatFixed(angle, 1)} />)} />
      )}
    </p>
  );
}

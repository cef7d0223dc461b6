import type { ReactElement } from 'react';
import type { ImageShape } from '../../model/features/imageShape';
import { formatSetting, formatSignificant } from '../../ui/numbers/formatNumber';
import { Quantity } from '../../ui/Quantity';
import { usePicturesWords } from './picturesWords';
import type { PictureData } from './usePictureData';
import { usePixel } from './usePixel';
import { useShortNames } from '../../ui/useShortNames';
import styles from './Pictures.module.css';

/** The numbers of the pixel that is pointed at; else what squares mean. */
export function PixelWords({
  data: {
    moment: { frame, pass },
    from,
  },
  image: { side },
}: {
  readonly data: PictureData;
  readonly image: ImageShape;
}): ReactElement {
  const words = usePicturesWords();
  const short = useShortNames();
  const pixel = usePixel(from);
  const o = (pixel?.p ?? 0) + from;
  const m = pixel?.m ?? pass.label;
  const x = pass.x[o] ?? 0;
  const w = frame.W[o * frame.K + m] ?? 0;
  const g = frame.G[o * frame.K + m] ?? 0;
  return (
    <p className={styles['legend']} role="status">
      {pixel === null ? (
        <>
          <span className={styles['square']} data-sign="positive" aria-hidden="true" /> {words.positive}
          <span className={styles['square']} data-sign="negative" aria-hidden="true" /> {words.negative}
          <span className={styles['area']}>{words.area}</span>
        </>
      ) : (
        <span data-pixel={pixel.p}>
          {words.pixel(Math.floor(pixel.p / side) + 1, (pixel.p % side) + 1, short(m))} <i className="symbol">x</i> ={' '}
          <Quantity name={`x.${o}`} value={x} text={formatSetting(x)} />, <i className="symbol">w</i> ={' '}
          <Quantity name={`W.${o}.${m}`} value={w} text={formatSignificant(w, 3)} />, <i className="symbol">g</i> ={' '}
          <Quantity name={`G.${o}.${m}`} value={g} text={formatSignificant(g, 3)} />
        </span>
      )}
    </p>
  );
}

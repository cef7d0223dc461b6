import { line as lineOf, scaleLinear } from 'd3';
import type { ReactElement } from 'react';
import { classLetter } from '../../session/document';
import { formatSetting } from '../../ui/numbers/formatNumber';
import { at, type Box } from './canvas';
import marks from './marks.module.css';
import { PlotFrame } from './PlotFrame';
import { usePresentWords } from './presentWords';
import { useShown, useForwardPass } from './shown';
import text from './text.module.css';

/** −log ŷ over ŷ, with the sample's own point once its loss is not hidden. */
export function LossPlot({ box }: { readonly box: Box }): ReactElement | null {
  const words = usePresentWords();
  const { masks } = useShown();
  const pass = useForwardPass();
  if (!pass) return null;
  const x = scaleLinear([0, 1], [0, box.width]);
  const y = scaleLinear([0, 4], [box.height, 0]);
  const d = lineOf<number>(
    (p) => x(p),
    (p) => y(-Math.log(p)),
  )(Array.from({ length: 200 }, (_, step) => Math.exp(-4 * (1 - step / 199))));
  const yhat = pass.yhat[pass.label]!;
  const hidden = masks.hides('loss') || masks.hides('plot.height');
  return (
    <PlotFrame
      box={box}
      label={words.lossOf}
      across={[0, 0.25, 0.5, 0.75, 1].map((tick) => ({ place: x(tick), text: formatSetting(tick) }))}
      up={[1, 2, 3, 4].map((tick) => ({ place: y(tick), text: String(tick) }))}
      drawing={
        <>
          <path className={marks['curve']} d={d ?? ''} />
          {!masks.hides(`yhat.${pass.label}`) && !masks.hides('plot') && (
            <path
              className={hidden ? marks['guess'] : marks['drop']}
              d={`M${x(yhat)},${hidden ? 0 : y(pass.loss)}V${box.height}`}
            />
          )}
          {!hidden && <circle className={marks['head']} cx={x(yhat)} cy={y(pass.loss)} r={12} />}
        </>
      }
    >
      <span className={marks['note']} style={at(20, -8)}>
        {words.loss} <i className={text['math']}>ℓ</i>
      </span>
      <span className={marks['xName']}>
        <i className={text['math']}>ŷ</i>
        <sub className={text['index']}>{masks.hides('y') ? '?' : classLetter(pass.label)}</sub>
      </span>
    </PlotFrame>
  );
}

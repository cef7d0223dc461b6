import { scaleLog } from 'd3';
import type { ReactElement } from 'react';
import { smoothness } from '../../model/kernel/smoothness';
import { formatFixed, formatSetting } from '../../ui/numbers/formatNumber';
import { at, type Box, units } from './canvas';
import marks from './marks.module.css';
import { usePresentWords } from './presentWords';
import { useShown } from './shown';
import text from './text.module.css';

/** η on its logarithmic axis; 1/L stands on it once it is not hidden. */
export function EtaAxis({ box }: { readonly box: Box }): ReactElement {
  const words = usePresentWords();
  const { moment, masks } = useShown();
  const x = scaleLog([0.001, 10], [0, box.width]).clamp(true);
  const L = smoothness(moment.design);
  const middle = box.height / 2;
  const flag = L > 0 && !masks.hides('smoothness');
  return (
    <div className={marks['figure']} style={{ width: units(box.width), height: units(box.height) }}>
      <svg className={marks['over']} viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={words.etaAxis}>
        <path className={marks['axis']} d={`M0,${middle}H${box.width}`} />
        {[0.001, 0.01, 0.1, 1, 10].map((tick) => (
          <path key={tick} className={marks['stop']} d={`M${x(tick)},${middle - 12}v24`} />
        ))}
        {flag && <path className={marks['trueTick']} d={`M${x(1 / L)},${middle - 120}V${middle}`} />}
        {!masks.hides('eta') && <circle className={marks['dot']} cx={x(moment.document.eta)} cy={middle} r={20} />}
      </svg>
      {[0.001, 0.01, 0.1, 1, 10].map((tick) => (
        <span key={tick} className={marks['xTick']} style={{ left: units(x(tick)), top: units(middle + 24) }}>
          {formatSetting(tick)}
        </span>
      ))}
      <span className={marks['note']} style={at(0, middle - 220)}>
        {words.etaAxis} <i className={text['math']}>η</i>
        {!masks.hides('eta') && <> = {formatSetting(moment.document.eta)}</>}
      </span>
      {flag && (
        <span className={marks['taught']} style={at(x(1 / L) + 16, middle - 130)}>
          1/<i className={text['math']}>L</i> = {formatFixed(1 / L, 4)}
        </span>
      )}
    </div>
  );
}

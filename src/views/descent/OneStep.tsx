import { type ReactElement, useCallback, useMemo, useState } from 'react';
import { changeAt, promiseAt } from '../../model/descent/line/stepLine';
import { selectShownFrame } from '../../session/selectors/shownFrame';
import { useBatchWords } from '../../ui/batchWords';
import { formatCount, formatRisk, formatSetting } from '../../ui/numbers/formatNumber';
import { useLab, useLabState } from '../../ui/labContext';
import { Choice } from './Choice';
import { type DescentMessages } from '../../i18n/descentEn';
import { useDescentWords } from './descentWords';
import { drawnLine, type DrawnLine } from './drawnLine';
import { Figure } from './Figure';
import { OneStepPlot } from './OneStepPlot';
import { rateAxis, type RateAxis } from './oneStepScales';
import { useScaledName } from './useScaledName';
import { usePacedState } from '../../ui/pacedState';
import { useSliced } from '../../ui/useSliced';

/** One step: R along −G, what is promised of it, and the next step, whose η is dragged on the axis. */
export function OneStep(): ReactElement {
  const lab = useLab();
  const words = useDescentWords();
  const scaled = useScaledName();
  const ofBatch = useBatchWords();
  const moment = usePacedState(selectShownFrame);
  const moving = usePacedState((state) => state.run.moving);
  const eta = useLabState((state) => state.document.eta);
  const whole = useLabState((state) => state.view.wholeLine);
  // While η is dragged the axis stays as it was.
  const [held, setHeld] = useState<RateAxis | null>(null);
  const smoothness = moment?.frame.smoothness ?? 0;
  const { low, high } = held ?? rateAxis(whole, smoothness, eta);
  const axis = useMemo((): RateAxis => ({ whole, low, high }), [whole, low, high]);
  const onHold = useCallback(
    (hold: boolean) => {
      setHeld(hold ? axis : null);
    },
    [axis],
  );
  const make = useCallback(() => drawnLine(moment!, axis), [moment, axis]);
  const drawn = useSliced(moment === null || smoothness === 0 ? null : make, moving);
  const frame = (drawn?.moment ?? moment)?.frame;
  return (
    <Figure
      number={1}
      caption={scaled((frame?.batch ? ofBatch.oneStep : words.one.caption)(formatCount(frame?.iteration ?? 0)))}
      verdict={drawn && verdictOf(drawn, eta, words.one)}
      draws={['risk', 'G']}
      tools={
        <Choice
          label={words.one.span}
          value={whole ? 'whole' : 'near'}
          options={[
            { value: 'near', text: words.one.near },
            { value: 'whole', text: words.one.whole },
          ]}
          onChange={(value) => {
            lab.setView({ wholeLine: value === 'whole' });
          }}
        />
      }
    >
      <OneStepPlot drawn={drawn} eta={eta} onHold={onHold} />
    </Figure>
  );
}

function verdictOf({ moment, line }: DrawnLine, eta: number, words: DescentMessages['one']): string {
  if (moment.frame.gradientMax === 0) return words.flat;
  const change = changeAt(line, eta);
  const name = formatSetting(eta);
  if (!Number.isFinite(change)) return words.overflow(name);
  if (change > 0) return words.rises(name);
  if (change === 0) return words.same(name);
  const promised = promiseAt(line, eta);
  const by = formatRisk(-change);
  return promised > 0 ? words.lowers(name, by, formatRisk(promised)) : words.luck(name, by);
}

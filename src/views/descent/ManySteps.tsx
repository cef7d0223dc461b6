import { type ReactElement, useCallback, useMemo, useState } from 'react';
import { WeightPath } from '../../model/descent/path/weightPath';
import { jsKernel } from '../../model/kernel/jsKernel';
import type { DescentMessages } from '../../i18n/descentEn';
import { selectShownFrame } from '../../session/selectors/shownFrame';
import { formatCount } from '../../ui/numbers/formatNumber';
import { useLabState } from '../../ui/labContext';
import { useSize } from '../../ui/useSize';
import { percentText } from './axisText';
import { useDescentWords } from './descentWords';
import { Figure } from './Figure';
import { type Landscape, landscapeOf, MANY } from './landscape';
import { LandscapePlot } from './LandscapePlot';
import { usePacedState } from '../../ui/pacedState';
import { pathEnd, stretchesOf } from '../../ui/runPath';
import { useSliced } from '../../ui/useSliced';
import { Words } from '../../ui/Words';
import figure from './Figure.module.css';
import styles from './ManySteps.module.css';

/** Below this part of the spread the plane does not show the path well, and that is said in ink. */
const WELL = 0.9;

/** Below this width of the plot, in CSS px at standard type, its note says less. */
const NARROW = 480;

/** Many steps: the path in the landscape of R, on the plane that shows most of it. */
export function ManySteps(): ReactElement {
  const { many: words } = useDescentWords();
  const moment = usePacedState(selectShownFrame);
  const moving = usePacedState((state) => state.run.moving);
  const eta = useLabState((state) => state.document.eta);
  const segments = usePacedState((state) => state.run.segments);
  const version = usePacedState((state) => state.run.version);
  const [path] = useState(() => new WeightPath(jsKernel));
  const [box, size] = useSize<HTMLDivElement>();
  const stretches = useMemo(() => stretchesOf(segments, version), [segments, version]);
  const end = usePacedState((state) => (moving ? 0 : pathEnd(state, stretches)));
  const aspect = size.width > 0 ? size.height / size.width : 0;
  const [last, setLast] = useState<Landscape | null>(null);
  const cells = moment?.frame.W.length;
  const kept = moving && last?.moment.frame.W.length === cells ? (last?.ground ?? null) : null;
  const many = moment !== null && moment.design.N > MANY;
  // Of many samples a rough picture is there first.
  const rough = many && last?.moment !== moment;
  const make = useCallback(
    () => landscapeOf({ moment: moment!, eta, path, stretches, end, aspect, kept, rough }),
    [moment, eta, path, stretches, end, aspect, kept, rough],
  );
  const drawn = useSliced(moment === null || aspect === 0 ? null : make, moving);
  if (drawn !== last) setLast(drawn);
  return (
    <Figure
      number={2}
      caption={words.caption}
      verdict={drawn && verdictOf(drawn, words)}
      draws={['risk', 'curve', 'W', 'G']}
    >
      <div ref={box} className={figure['plot']}>
        {drawn && size.width > 0 && <LandscapePlot drawn={drawn} size={size} moving={moving} />}
      </div>
      <p className={styles['note']}>
        {drawn && <Spread drawn={drawn} words={words} narrow={size.width < NARROW * size.scale} />}
      </p>
    </Figure>
  );
}

function Spread({
  drawn,
  words,
  narrow,
}: {
  readonly drawn: Landscape;
  readonly words: DescentMessages['many'];
  readonly narrow: boolean;
}): ReactElement {
  const { columns, rows, plane } = drawn.ground;
  const { spread } = plane;
  const { N } = drawn.moment.design;
  const origin = String(drawn.ground.origin.iteration);
  const coarse = N > MANY ? words.coarse(formatCount(N), columns, rows) : '';
  if (!drawn.known || spread === null)
    return (
      <span>
        <Words text={`${drawn.known ? words.begins : words.noPath}${coarse}`} />
      </span>
    );
  const share = spread[0] + spread[1];
  return (
    <>
      <span data-poor={share < WELL}>
        <Words
          text={`${narrow ? words.shareAlone(percentText(share)) : words.share(percentText(share), origin)}${coarse}`}
        />
      </span>
      {!narrow && <span>{words.along(percentText(spread[0]))}</span>}
    </>
  );
}

function verdictOf({ turns: [turns, pairs], past, moment }: Landscape, words: DescentMessages['many']): string {
  // Of a long way not every step is kept.
  if (pairs === 0) return past.length > 3 ? words.long(formatCount(moment.frame.iteration)) : words.first;
  if (turns === 0) return words.straight;
  return turns >= 0.8 * pairs ? words.zigzag : words.some(turns, pairs);
}

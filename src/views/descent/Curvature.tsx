import { type ReactElement, useCallback } from 'react';
import { contraction, type Curvature as Extremes, curvatureAt } from '../../model/descent/curvature';
import { descend } from '../../model/kernel/descend';
import { jsKernel } from '../../model/kernel/jsKernel';
import type { Slices } from '../../model/kernel/slices';
import { type ShownFrame, selectShownFrame } from '../../session/selectors/shownFrame';
import { formatCount, formatSignificant } from '../../ui/numbers/formatNumber';
import { useLabState } from '../../ui/labContext';
import { Quantity } from '../../ui/Quantity';
import { useDescentWords } from './descentWords';
import { usePacedState } from '../../ui/pacedState';
import { useScaledName } from './useScaledName';
import { useSliced } from '../../ui/useSliced';
import { Words } from '../../ui/Words';
import styles from './Curvature.module.css';

/** N(DK)² up to which it is worked out while descent plays; beyond, at rest. */
const CHEAP = 1e6;

interface Worked {
  readonly moment: ShownFrame;
  readonly eta: number;
  readonly curvature: Extremes;
  /** What the next step multiplies |G| by; null where G is 0, or the step leads beyond what numbers hold. */
  readonly observed: number | null;
}

function* worked(moment: ShownFrame, eta: number): Slices<Worked> {
  const { frame, design } = moment;
  const curvature = yield* curvatureAt(design, frame.W);
  const W = frame.W.slice();
  descend(W, frame.G, eta);
  yield;
  const G = new Float64Array(W.length);
  jsKernel.evaluate(design, W, G);
  const ratio = Math.hypot(...G) / Math.hypot(...frame.G);
  return { moment, eta, curvature, observed: Number.isFinite(ratio) ? ratio : null };
}

/** How R curves at W, beside the bound L, and what that predicts of a step along −G: nothing of one by a mini-batch. */
export function Curvature(): ReactElement {
  const words = useDescentWords().curvature;
  const moment = usePacedState(selectShownFrame);
  const moving = usePacedState((state) => state.run.moving);
  const eta = useLabState((state) => state.document.eta);
  const cheap = moment !== null && moment.design.N * moment.frame.W.length ** 2 <= CHEAP;
  const make = useCallback(() => worked(moment!, eta), [moment, eta]);
  const found = useSliced(moment === null || (moving && !cheap) ? null : make, moving);
  return (
    <p className={styles['curvature']}>{found && found.curvature.largest > 0 && <Found {...found} words={words} />}</p>
  );
}

function Found({
  moment: { frame },
  eta,
  curvature,
  observed,
  words,
}: Worked & { readonly words: ReturnType<typeof useDescentWords>['curvature'] }): ReactElement {
  const scaled = useScaledName();
  const { largest, least } = curvature;
  const predicted = contraction(curvature, eta);
  const shown = (name: string, value: number): ReactElement => (
    <Quantity name={`curvature.${name}`} value={value} text={formatSignificant(value, 3)} />
  );
  return (
    <>
      <Words text={scaled(words.at(formatCount(frame.iteration)))} />{' '}
      {least !== null && (
        <>
          <Words text="{λ_min}" /> = {shown('least', least)},{' '}
        </>
      )}
      <Words text="{λ_max}" /> = {shown('largest', largest)} ≤ <i className="symbol">L</i> ={' '}
      {shown('bound', frame.smoothness)}
      {least !== null && (
        <>
          , <Words text="{λ_max}/{λ_min}" /> = {shown('condition', largest / least)}
        </>
      )}
      {!frame.batch && ' · '}
      {frame.batch ? null : predicted === null ? (
        words.many
      ) : (
        <>
          <Words text={words.predicted} /> {shown('predicted', predicted)}
          {observed !== null && (
            <>
              {words.observed} {shown('observed', observed)}
            </>
          )}
        </>
      )}
    </>
  );
}

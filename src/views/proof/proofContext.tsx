import { createContext, type ReactElement, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { type Affordable, evaluateProof, type Proof } from '../../model/derivation/proof';
import type { LineId } from '../../model/derivation/proofLine';
import { type Choice, oneHot, prepare, type Prepared } from '../../model/derivation/proofData';
import { type Facts, factsOf } from '../../model/derivation/proofFacts';
import { forwardPass, type ForwardPass, mostUncertainInSlices } from '../../model/kernel/forwardPass';
import { withoutPenalty } from '../../model/kernel/penalty';
import type { RowPenalty } from '../../model/penalty';
import { evaluateRisk } from '../../model/kernel/risk';
import { type ShownFrame, selectShownFrame } from '../../session/selectors/shownFrame';
import { useLab, useLabState } from '../../ui/labContext';
import { firstThenSlices } from '../../ui/runInSlices';
import { useSums } from './sumsContext';

/** How much is computed of the sums over all samples (`ProofLine.work`): while descent plays, and when it rests. */
const AFFORDABLE = {
  moving: { cell: Infinity, whole: 3e4 },
  resting: { cell: Infinity, whole: 3e5 },
  none: { cell: 0, whole: 0 },
};
/**
 * N·D·K from which no sum over all samples is computed for a picture, which would take too long: while descent plays there
 * is none, and when it rests they come one by one.
 */
const MANY = 3e4;

/** The derivation at one frame and one choice: everything on the page comes from here. R, G and L are the data's. */
export interface ProofNow extends ShownFrame {
  readonly pass: ForwardPass;
  readonly data: Prepared;
  readonly choice: Choice;
  readonly proof: Proof;
  readonly facts: Facts;
  /** Sums over all samples that are not there are being computed. */
  readonly summing: boolean;
}

const ProofContext = createContext<ProofNow | null>(null);

function evaluate(
  moment: ShownFrame,
  data: Prepared,
  choice: Choice,
  affordable: Affordable,
): Omit<ProofNow, 'summing'> {
  return {
    ...moment,
    data,
    choice,
    pass: forwardPass(moment.design, moment.frame.W, choice.n),
    proof: evaluateProof(data, choice, affordable),
    facts: factsOf({ ...data, ...choice }),
  };
}

interface PreparedFrame extends ShownFrame {
  readonly data: Prepared;
  /** Only the chosen sample was prepared. */
  readonly alone: boolean;
}

/** The moment as the derivation speaks of it: with R, G and L of the data, whatever they are penalised with. */
function ofData(moment: ShownFrame): ShownFrame & { readonly penalty?: RowPenalty } {
  const { frame, design } = moment;
  const { penalty } = design;
  if (!penalty || !frame.penalty) return moment;
  const G = new Float64Array(frame.W.length);
  const bare = withoutPenalty(design);
  evaluateRisk(bare, frame.W, G);
  const smoothness = frame.smoothness - penalty.lambda;
  return { frame: { ...frame, G, risk: frame.penalty.dataRisk, smoothness }, design: bare, penalty };
}

/** The shown frame, prepared for the lines; null before the first and where there are no samples. */
function usePrepared(selected: number | null): PreparedFrame | null {
  const shown = useLabState(selectShownFrame);
  const moment = useMemo(() => shown && ofData(shown), [shown]);
  const design = shown?.design;
  const Y = useMemo(() => (design ? oneHot(design) : null), [design]);
  return useMemo(() => {
    if (moment === null || Y === null || moment.design.N === 0) return null;
    const { N, D, K, X } = moment.design;
    const alone = N * D * K > MANY;
    const only = alone ? Math.min(selected ?? 0, N - 1) : null;
    const { frame, penalty } = moment;
    const data = { N, D, K, X, Y, W: frame.W, ...(penalty && { penalty }) };
    return { ...moment, alone, data: prepare(data, only) };
  }, [moment, Y, selected]);
}

/** Evaluates the derivation once a frame and choice, for all that is below it; `otherwise` stands in without samples. */
export function ProofProvider({
  otherwise,
  children,
}: {
  readonly otherwise: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  const lab = useLab();
  const selected = useLabState((state) => state.view.selected);
  const moving = useLabState((state) => state.run.moving);
  const prepared = usePrepared(selected);
  const { i, m, o } = useLabState((state) => state.view.proofAt);
  useEffect(() => {
    // A derivation runs on a sample: where none is chosen, on the one that the model is least sure of.
    if (!prepared || selected !== null) return;
    return firstThenSlices(mostUncertainInSlices(prepared.design, prepared.frame.W), (n) => {
      lab.setView({ selected: n });
    });
  }, [lab, prepared, selected]);
  const choice = useMemo((): Choice | null => {
    if (prepared === null || selected === null) return null;
    const { N, D, K } = prepared.data;
    return {
      n: Math.min(selected, N - 1),
      i: Math.min(i, K - 1),
      m: Math.min(m, K - 1),
      o: Math.min(o, D - 1),
    };
  }, [prepared, selected, i, m, o]);
  const question = useMemo(() => {
    if (moving || !prepared?.alone || choice === null) return null;
    const { design, frame, data } = prepared;
    return {
      design: data.penalty ? { ...design, penalty: data.penalty } : design,
      W: frame.W,
      choice,
      affordable: AFFORDABLE.resting,
    };
  }, [prepared, choice, moving]);
  const sums = useSums(question);
  const evaluated = useMemo(() => {
    if (prepared === null || choice === null) return null;
    const affordable = prepared.alone ? 'none' : moving ? 'moving' : 'resting';
    return evaluate(prepared, prepared.data, choice, AFFORDABLE[affordable]);
  }, [prepared, choice, moving]);
  const now = useMemo(
    () =>
      evaluated && {
        ...evaluated,
        proof: (id: LineId) => sums.get(id) ?? evaluated.proof(id),
        summing: question !== null,
      },
    [evaluated, sums, question],
  );
  if (now === null) return <>{otherwise}</>;
  return <ProofContext value={now}>{children}</ProofContext>;
}

/** The derivation as it stands. Throws outside a `ProofProvider`. */
export function useProof(): ProofNow {
  const now = useContext(ProofContext);
  if (now === null) throw new Error('useProof outside ProofProvider');
  return now;
}

import { createContext, type ReactElement, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Evaluation } from '../../model/derivation/proof';
import type { LineId } from '../../model/derivation/proofLine';
import { proofSums, type SumsAnswer, type SumsQuestion } from '../../model/derivation/proofSums';

/** Asks for the lines that sum over all samples; returns how to stop. Answers come one by one. */
export type AskSums = (question: SumsQuestion, onAnswer: (answer: SumsAnswer) => void) => () => void;

/** On the page: one line a task. */
export const sumsOnPage: AskSums = (question, onAnswer) => {
  const lines = proofSums(question);
  let timer = 0;
  const turn = (): void => {
    const { done, value } = lines.next();
    if (done) return;
    onAnswer(value);
    timer = setTimeout(turn, 0);
  };
  timer = setTimeout(turn, 0);
  return () => {
    clearTimeout(timer);
  };
};

const SumsContext = createContext<AskSums>(sumsOnPage);

interface SumsProviderProps {
  readonly ask: AskSums;
  readonly children: ReactNode;
}

/** Gives the derivation below it somebody who sums; without one the page does. */
export function SumsProvider({ ask, children }: SumsProviderProps): ReactElement {
  return <SumsContext value={ask}>{children}</SumsContext>;
}

type Sums = ReadonlyMap<LineId, Evaluation>;

const NONE: Sums = new Map();

/** What is known so far of the newest question. */
export function useSums(question: SumsQuestion | null): Sums {
  const ask = useContext(SumsContext);
  const [known, setKnown] = useState<{ readonly of: SumsQuestion | null; readonly sums: Sums }>({
    of: null,
    sums: NONE,
  });
  useEffect(() => {
    if (question === null) return;
    return ask(question, ({ id, evaluation }) => {
      setKnown(({ of, sums }) => ({
        of: question,
        sums: new Map(of === question ? sums : NONE).set(id, evaluation),
      }));
    });
  }, [ask, question]);
  return known.of === question && question !== null ? known.sums : NONE;
}

import { readSession } from '../../files/sessionFile';
import { type SessionProblem, sizeProblem } from '../../files/sessionProblem';
import { useLab } from '../../ui/labContext';
import { selectBeginning, useUntil } from '../../ui/useUntil';

/** Why a file was not opened. */
export type FileProblem = SessionProblem | { readonly kind: 'unreadable' };

interface OpenSession {
  readonly problem: FileProblem | null;
  readonly open: (file: File) => Promise<void>;
  readonly dismiss: () => void;
}

/** Opens a file as the session; one that can't be opened is a problem and changes nothing. */
export function useOpenSession(): OpenSession {
  const lab = useLab();
  const [problem, setProblem] = useUntil<FileProblem>(selectBeginning);
  const open = async (file: File): Promise<void> => {
    const tooLarge = sizeProblem(file.size);
    if (tooLarge !== null) {
      setProblem(tooLarge);
      return;
    }
    try {
      const reading = readSession(await file.text());
      setProblem(reading.ok ? null : reading.problem);
      if (reading.ok) lab.openSession(reading.session);
    } catch {
      setProblem({ kind: 'unreadable' });
    }
  };
  return {
    problem,
    open,
    dismiss: () => {
      setProblem(null);
    },
  };
}

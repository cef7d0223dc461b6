import type { FileProblem } from '../../files/readSessionFile';
import { useLab } from '../../ui/labContext';
import { useReadSession } from '../../ui/readSessionContext';
import { selectBeginning, useUntil } from '../../ui/useUntil';

interface OpenSession {
  readonly problem: FileProblem | null;
  readonly open: (file: File) => void;
  readonly dismiss: () => void;
}

/** Opens a file as the session; one that can't be opened is a problem and changes nothing. */
export function useOpenSession(): OpenSession {
  const lab = useLab();
  const read = useReadSession();
  const [problem, setProblem] = useUntil<FileProblem>(selectBeginning);
  return {
    problem,
    open(file) {
      const reading = read(file).then((result) => {
        setProblem(result.ok ? null : result.problem);
        return result.ok ? result.session : null;
      });
      lab.openWhenRead(reading);
    },
    dismiss: () => {
      setProblem(null);
    },
  };
}

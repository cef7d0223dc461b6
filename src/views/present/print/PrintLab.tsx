import { type ReactElement, useEffect } from 'react';
import type { Masks } from '../../../lesson/masks';
import { useLab, useLabState } from '../../../ui/labContext';
import { LabPaper } from './LabPaper';
import { PrintPreview } from './PrintPreview';
import { usePrintWords } from './printWords';

interface PrintLabProps {
  /** The page without language, theme and link. */
  readonly address: string;
  readonly masks: Masks;
  readonly atOnce: boolean;
  readonly onClose: () => void;
}

/** The hand-out of what the lab shows: descent pauses, so that all on the page is of one moment. */
export function PrintLab({ address, masks, atOnce, onClose }: PrintLabProps): ReactElement {
  const lab = useLab();
  const words = usePrintWords();
  useEffect(() => {
    lab.pause();
  }, [lab]);
  const ready = useLabState(({ run }) => run.frame !== null && (run.status === 'idle' || run.status === 'failed'));
  return (
    <PrintPreview title={words.handout} pages={1} {...{ ready, atOnce, onClose }}>
      <LabPaper {...{ address, masks }} />
    </PrintPreview>
  );
}

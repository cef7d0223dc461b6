import type { ReactElement } from 'react';
import { PrintPreview } from './PrintPreview';
import { usePrintWords } from './printWords';

/** There is no such lesson, or it did not load. */
export function PrintTrouble({ onClose }: { readonly onClose: () => void }): ReactElement {
  const words = usePrintWords();
  return (
    <PrintPreview title={words.lesson} pages={0} ready atOnce={false} onClose={onClose}>
      <p role="alert">{words.notLoaded}</p>
    </PrintPreview>
  );
}

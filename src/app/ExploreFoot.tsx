import { type ReactElement, Suspense } from 'react';
import { useAutosaveState } from '../ui/autosaveContext';
import { useLabState } from '../ui/labContext';
import { useLayout, useRoomyHeader } from '../ui/useLayout';
import { AutosaveNotice } from '../views/notice/AutosaveNotice';
import { AutosaveOffer } from '../views/notice/AutosaveOffer';
import { Hints, isUntouched, Source } from '../views/notice/Hints';
import { FlatNote } from '../views/notice/lazyFlatNote';
import { Notice } from '../views/notice/Notice';
import { useSituation } from '../views/notice/situation';
import styles from './ExploreFoot.module.css';

/** The last line: what there is to know about the run, else the keys; and where the samples come from. */
export function ExploreFoot({ className }: { readonly className: string | undefined }): ReactElement {
  const usual = useSituation().kind === 'usual';
  const { saved, damaged, offer } = useAutosaveState();
  const compact = useLayout() === 'compact';
  // With a roomy page it stands under the plane.
  const roomy = useRoomyHeader();
  const flat = useLabState((state) => state.document.degree !== undefined) && !roomy;
  const kept = compact && !(saved && damaged === null);
  const quiet = usual && !kept;
  // A small page has room for the one line that a newcomer needs, or for the source.
  const newcomer = useLabState(isUntouched);
  return (
    <div className={`${styles['line']} ${className}`} data-usual={quiet && offer === null && !(compact && newcomer)}>
      {quiet ? (
        offer === null ? (
          <Suspense fallback={<p />}>{flat ? <FlatNote /> : <Hints />}</Suspense>
        ) : (
          <AutosaveOffer />
        )
      ) : (
        <div>
          {compact && <AutosaveNotice short />}
          <Notice />
        </div>
      )}
      <Source />
    </div>
  );
}

import type { ReactElement } from 'react';
import { previousPhase } from '../../session/phases';
import { firstIteration } from '../../engine/run';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { StepIcon } from './icons';

/** The iteration before, bit for bit as it was, or one phase back while descent goes in phases. */
export function StepBack({ className }: { readonly className?: string | undefined }): ReactElement {
  const { history } = useMessages();
  const lab = useLab();
  const blocked = useLabState(({ view, run }) => {
    if (run.status === 'failed' || run.frame === null) return true;
    const inPhases = view.phase !== null && previousPhase(view.phase) !== null;
    return !inPhases && run.frame.iteration <= firstIteration(run);
  });
  const reason = blocked ? history.atFirst : undefined;
  return (
    <button
      type="button"
      className={className}
      aria-label={history.stepBack}
      aria-disabled={blocked}
      aria-description={reason}
      title={reason}
      onClick={() => {
        if (!blocked) lab.stepBack();
      }}
    >
      <span style={{ display: 'block', transform: 'scaleX(-1)' }}>
        <StepIcon />
      </span>
    </button>
  );
}

import type { ReactElement } from 'react';
import type { Play, PlayEvent } from '../../lesson/play';
import { useCanvas } from './canvas';
import { usePresentWords } from './presentWords';
import type { Shown } from './shown';
import styles from './Walk.module.css';

interface WalkProps {
  readonly play: Play;
  /** Null on the title, and until the scene is computed. */
  readonly shown: Shown | null;
  /** Whether no scene comes after this one. */
  readonly last: boolean;
  readonly act: (event: PlayEvent) => void;
}

/** Back and Next for those without a remote: on the big screen reached by Tab, on a phone the bar at its foot. */
export function Walk(props: WalkProps): ReactElement {
  const words = usePresentWords();
  const { upright } = useCanvas();
  const { play, act } = props;
  return (
    <div className={styles['walk']}>
      {!(upright && play.scene < 0) && (
        <button type="button" onClick={() => act({ kind: 'back' })}>
          {words.back}
        </button>
      )}
      {upright ? (
        <Onward {...props} />
      ) : (
        <button type="button" onClick={() => act({ kind: 'forward' })}>
          {words.next}
        </button>
      )}
    </div>
  );
}

/** One button that commits, reveals and goes on. Nobody's guess is made for them: until there is one it leads to the question. */
function Onward({ play, shown, last, act }: WalkProps): ReactElement | null {
  const words = usePresentWords();
  const asks = shown?.ask != null && shown.truth?.kind !== 'none';
  if (asks && play.stage === 'committed') {
    return (
      <button type="button" className={styles['onward']} onClick={() => act({ kind: 'forward' })}>
        {words.reveal}
      </button>
    );
  }
  if (asks && play.stage !== 'revealed') {
    const locked = play.stage === 'open';
    return (
      <button
        type="button"
        className={styles['onward']}
        aria-disabled={locked}
        aria-describedby={locked ? 'locked' : undefined}
        onClick={() => {
          if (locked) document.getElementById('locked')?.scrollIntoView({ block: 'center' });
          else act({ kind: 'take' });
        }}
      >
        {shown.ask?.kind === 'curve' ? words.commitCurve : words.commit}
      </button>
    );
  }
  if (last) return null;
  return (
    <button type="button" className={styles['onward']} onClick={() => act({ kind: 'forward' })}>
      {words.next}
    </button>
  );
}

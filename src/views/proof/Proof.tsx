import { type ReactElement, useMemo, useRef, useState } from 'react';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { Exercise } from './Exercise';
import { Lines } from './Lines';
import { sectionsOf } from './lineOrder';
import { Pickers } from './Pickers';
import { ProofProvider, useProof } from './proofContext';
import { useProofWords } from './proofWords';
import { Tools } from './Tools';
import styles from './Proof.module.css';

/** The third screen's figure: the handout's derivation, every line evaluated at the shown W and checked. */
export function Proof(): ReactElement {
  return (
    <ProofProvider otherwise={<Nothing />}>
      <Page />
    </ProofProvider>
  );
}

/** CSS px that a mouse means by a line. */
const LINE_PX = 19;

function Page(): ReactElement {
  const words = useProofWords();
  const brief = useLabState((state) => state.view.proofBrief);
  const slips = useLabState((state) => state.view.proofSlips);
  const [exercise, setExercise] = useState(false);
  const then = useLabState((state) => state.view.proofThen);
  const sections = useMemo(() => sectionsOf({ brief, slips, exercise: false, then }), [brief, slips, then]);
  const scroll = useRef<HTMLDivElement>(null);
  return (
    <section className={styles['proof']} data-brief={brief}>
      <header
        className={styles['head']}
        // The lines move under the heading, so a wheel turned over it is meant for them.
        onWheel={({ deltaY, deltaMode, ctrlKey }) => {
          if (!ctrlKey)
            scroll.current?.scrollBy(0, deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX * deltaY : deltaY);
        }}
      >
        <h2 className={styles['title']}>{words.title}</h2>
        <Pickers />
        <Tools
          exercise={exercise}
          onExercise={() => {
            setExercise(!exercise);
          }}
        />
      </header>
      <div ref={scroll} className={styles['scroll']}>
        {exercise ? (
          <Exercise
            onLeave={() => {
              setExercise(false);
            }}
          />
        ) : (
          <>
            <Untrained />
            <Lines sections={sections} marked exercise={null} />
          </>
        )}
      </div>
    </section>
  );
}

/** Where descent goes to show something: far enough on the data sets for ŷ to differ, and not yet saturated. */
const SOMEWHERE = 40;

/** With W = 0 every ŷ is 1/K and most numbers are alike: a way to where they are not. */
function Untrained(): ReactElement | null {
  const words = useProofWords();
  const lab = useLab();
  const { frame } = useProof();
  if (frame.W.some((w) => w !== 0)) return null;
  return (
    <p className={styles['untrained']}>
      {words.untrained}{' '}
      <button
        type="button"
        className={styles['action']}
        onClick={() => {
          lab.seek(frame.iteration + SOMEWHERE);
        }}
      >
        {words.goSomewhere(SOMEWHERE)}
      </button>
    </p>
  );
}

/** Before the first frame nothing; without samples a sentence and the one thing to do. */
function Nothing(): ReactElement | null {
  const words = useProofWords();
  const { notice } = useMessages();
  const lab = useLab();
  const empty = useLabState((state) => state.document.samples.N === 0);
  if (!empty) return null;
  return (
    <p className={styles['empty']}>
      {words.empty}{' '}
      <button
        type="button"
        className={styles['action']}
        onClick={() => {
          lab.openDataset('iris');
        }}
      >
        {notice.openIris}
      </button>
    </p>
  );
}

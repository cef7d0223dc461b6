import { type ReactElement, useState } from 'react';
import { useLab, useLabState } from '../ui/labContext';
import { ScaleW, useScaleWords } from '../ui/ScaleW';
import { useShort } from '../ui/useLayout';
import { AsItIs } from '../ui/whatIf';
import { useMessages } from '../ui/messagesContext';
import { Choice } from '../views/descent/Choice';
import { Curvature } from '../views/descent/Curvature';
import { useDescentWords } from '../views/descent/descentWords';
import { HowLow } from '../views/descent/HowLow';
import { ManySteps } from '../views/descent/ManySteps';
import { OneStep } from '../views/descent/OneStep';
import { OtherRates } from '../views/descent/rates/OtherRates';
import { Words } from '../ui/Words';
import { DescentForces } from './DescentForces';
import styles from './Descent.module.css';

type Pair = 'first' | 'second';

const PAIRS: readonly { readonly value: Pair | 'step' | 'forces'; readonly text: string }[] = [
  { value: 'first', text: '1, 2' },
  { value: 'second', text: '3, 4' },
];

/** The fourth screen: why a step lowers R, when it does not, and what pulls on W. */
export function Descent(): ReactElement {
  const words = useDescentWords();
  const lab = useLab();
  const face = useLabState((state) => state.view.face);
  const empty = useLabState((state) => state.document.samples.N === 0);
  const scale = useScaleWords();
  const [scaling, setScaling] = useState(false);
  const short = useShort();
  const [pair, setPair] = useState<Pair>('first');
  return (
    <div className={styles['descent']}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>
          <Words text={words.titles[face]} />
        </h2>
        <div className={styles['choices']}>
          {!empty && (
            <button
              type="button"
              className={styles['scale']}
              aria-label={scale.open}
              aria-expanded={scaling}
              onClick={() => {
                setScaling(!scaling);
              }}
            >
              <i className="symbol">s·W</i>
            </button>
          )}
          <Choice
            label={words.faces.name}
            value={short && face === 'step' ? pair : face}
            options={
              short
                ? [...PAIRS, { value: 'forces', text: words.faces.forces }]
                : [
                    { value: 'step', text: words.faces.step },
                    { value: 'forces', text: words.faces.forces },
                  ]
            }
            onChange={(to) => {
              if (to === 'first' || to === 'second') setPair(to);
              lab.setView({ face: to === 'forces' ? 'forces' : 'step' });
            }}
            large
          />
        </div>
      </div>
      {scaling && !empty && (
        <div className={styles['what']}>
          <ScaleW where={face} />
        </div>
      )}
      {empty ? <Nothing /> : face === 'step' ? <TheStep pair={short ? pair : null} /> : <DescentForces />}
    </div>
  );
}

/** Where the window is low, one pair of figures at a time. */
function TheStep({ pair }: { readonly pair: Pair | null }): ReactElement {
  const words = useDescentWords();
  return (
    <>
      <div className={styles['figures']} data-pair={pair !== null}>
        {pair !== 'second' && <OneStep />}
        <AsItIs>
          {pair !== 'second' && <ManySteps />}
          {pair !== 'first' && <OtherRates />}
          {pair !== 'first' && <HowLow />}
        </AsItIs>
      </div>
      <div className={styles['foot']}>
        {pair === null && (
          <p>
            <Words text={words.drag} />
          </p>
        )}
        {pair !== 'second' && <Curvature />}
      </div>
    </>
  );
}

/** Without samples: a sentence and one action. */
function Nothing(): ReactElement {
  const words = useDescentWords();
  const { notice } = useMessages();
  const lab = useLab();
  return (
    <div className={styles['nothing']}>
      <p>{words.empty}</p>
      <button
        type="button"
        onClick={() => {
          lab.openDataset('iris');
        }}
      >
        {notice.openIris}
      </button>
    </div>
  );
}

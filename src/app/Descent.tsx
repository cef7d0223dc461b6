import type { ReactElement } from 'react';
import { useLab, useLabState } from '../ui/labContext';
import { useMessages } from '../ui/messagesContext';
import { Choice } from '../views/descent/Choice';
import { Curvature } from '../views/descent/Curvature';
import { useDescentWords } from '../views/descent/descentWords';
import { Figure } from '../views/descent/Figure';
import { Balance } from '../views/descent/forces/Balance';
import { ChosenSample } from '../views/descent/forces/ChosenSample';
import { ForcesProvider } from '../views/descent/forces/forcesContext';
import { Simplex } from '../views/descent/forces/Simplex';
import { TipToTail } from '../views/descent/forces/TipToTail';
import { WeightForces } from '../views/descent/forces/WeightForces';
import { HowLow } from '../views/descent/HowLow';
import { ManySteps } from '../views/descent/ManySteps';
import { OneStep } from '../views/descent/OneStep';
import { OtherRates } from '../views/descent/rates/OtherRates';
import { Words } from '../views/descent/Words';
import { Plane } from '../views/plane/Plane';
import { useSelectedSample } from './useSelectedSample';
import styles from './Descent.module.css';

/** The fourth screen: why a step lowers R, when it does not, and what pulls on W. */
export function Descent(): ReactElement {
  const words = useDescentWords();
  const lab = useLab();
  const face = useLabState((state) => state.view.face);
  const empty = useLabState((state) => state.document.samples.N === 0);
  return (
    <div className={styles['descent']}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>
          <Words text={words.titles[face]} />
        </h2>
        <Choice
          label={words.faces.name}
          value={face}
          options={[
            { value: 'step', text: words.faces.step },
            { value: 'forces', text: words.faces.forces },
          ]}
          onChange={(to) => {
            lab.setView({ face: to });
          }}
          large
        />
      </div>
      {empty ? <Nothing /> : face === 'step' ? <TheStep /> : <TheForces />}
    </div>
  );
}

function TheStep(): ReactElement {
  const words = useDescentWords();
  return (
    <>
      <div className={styles['figures']}>
        <OneStep />
        <ManySteps />
        <OtherRates />
        <HowLow />
      </div>
      <div className={styles['foot']}>
        <p>
          <Words text={words.drag} />
        </p>
        <Curvature />
      </div>
    </>
  );
}

function TheForces(): ReactElement {
  const words = useDescentWords();
  const selected = useLabState((state) => state.view.selected);
  return (
    <ForcesProvider>
      <SelectsSample />
      <div className={styles['forces']}>
        <Figure number={1} caption={words.forces.samples}>
          <div className={styles['plane']}>
            <Plane inspecting marked={selected === null ? [] : [selected]} />
          </div>
        </Figure>
        <Simplex />
        <WeightForces />
        <ChosenSample />
        <TipToTail />
        <Balance />
      </div>
    </ForcesProvider>
  );
}

/** Apart, because it follows every frame, and the figures draw only when their forces are computed. */
function SelectsSample(): null {
  useSelectedSample();
  return null;
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

import type { ReactElement } from 'react';
import { useLabState } from '../ui/labContext';
import { useDescentWords } from '../views/descent/descentWords';
import { Figure } from '../views/descent/Figure';
import { Balance } from '../views/descent/forces/Balance';
import { ChosenSample } from '../views/descent/forces/ChosenSample';
import { ForcesProvider } from '../views/descent/forces/forcesContext';
import { Simplex } from '../views/descent/forces/Simplex';
import { TipToTail } from '../views/descent/forces/TipToTail';
import { WeightForces } from '../views/descent/forces/WeightForces';
import { PicturePlane } from '../views/pictures/PicturePlane';
import { useImage } from '../views/pictures/useImage';
import { Plane } from '../views/plane/Plane';
import { useSelectedSample } from './useSelectedSample';
import figure from '../views/descent/Figure.module.css';
import styles from './Descent.module.css';

/** What pulls on W, in three spaces. Of pictures two rows of W say little: they have no figure of the weights. */
export function DescentForces(): ReactElement {
  const words = useDescentWords();
  const selected = useLabState((state) => state.view.selected);
  const pictures = useImage() !== null;
  const plane = <Plane inspecting marked={selected === null ? [] : [selected]} />;
  return (
    <ForcesProvider waiting={<p className={`${figure['late']} ${styles['waiting']}`}>{words.computing}</p>}>
      <SelectsSample />
      <div className={styles['forces']} data-pictures={pictures}>
        <Figure number={1} caption={words.forces.samples}>
          <div className={styles['plane']}>{pictures ? <PicturePlane pixels={plane} /> : plane}</div>
        </Figure>
        <Simplex />
        {!pictures && <WeightForces />}
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

import type { ReactElement } from 'react';
import { ForcesProvider } from '../views/descent/forces/forcesContext';
import { Simplex } from '../views/descent/forces/Simplex';
import { TipToTail } from '../views/descent/forces/TipToTail';
import { WeightForces } from '../views/descent/forces/WeightForces';
import { HowLow } from '../views/descent/HowLow';
import { ManySteps } from '../views/descent/ManySteps';
import { OneStep } from '../views/descent/OneStep';
import { OtherRates } from '../views/descent/rates/OtherRates';
import type { DescentSubject } from '../views/export/subjects';
import styles from './ExportPicture.module.css';

/** A figure of Descent as a picture to take away, without its choices. */
export function DescentPicture({ subject }: { readonly subject: DescentSubject }): ReactElement {
  return <div className={styles['descent']}>{figureOf(subject)}</div>;
}

function figureOf(subject: DescentSubject): ReactElement {
  switch (subject) {
    case 'step':
      return <OneStep />;
    case 'path':
      return <ManySteps />;
    case 'rates':
      return <OtherRates />;
    case 'lowest':
      return <HowLow />;
    case 'simplex':
      return <ForcesProvider children={<Simplex />} />;
    case 'weights':
      return <ForcesProvider children={<WeightForces />} />;
    case 'balance':
      return <ForcesProvider children={<TipToTail />} />;
  }
}

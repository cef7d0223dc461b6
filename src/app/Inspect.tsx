import { type ReactElement, type ReactNode, useRef } from 'react';
import { useLab, useLabState } from '../ui/labContext';
import { Plane } from '../views/plane/Plane';
import { Chain } from '../views/sample/Chain';
import { CheckPanel } from '../views/sample/CheckPanel';
import { GradientProvider } from '../views/sample/gradientContext';
import { useInspectWords } from '../views/sample/inspectWords';
import { InspectProvider } from '../views/sample/inspectContext';
import { LossCurve } from '../views/sample/LossCurve';
import { OuterProduct } from '../views/sample/OuterProduct';
import { SampleNav } from '../views/sample/SampleNav';
import { TilesAndMean, useContributors } from '../views/sample/TilesAndMean';
import { Phases } from '../views/transport/Phases';
import { useSelectedSample } from './useSelectedSample';
import styles from './Inspect.module.css';

/** The second screen: one sample, every number from x to its share of G, and how N of them make G. */
export function Inspect(): ReactElement {
  useSelectedSample();
  return (
    <InspectProvider otherwise={<Nothing />}>
      <GradientProvider>
        <Arrangement />
      </GradientProvider>
    </InspectProvider>
  );
}

function Arrangement(): ReactElement {
  const corner = useRef<HTMLTableCellElement>(null);
  const K = useLabState((state) => state.run.frame?.K ?? 0);
  const D = useLabState((state) => state.run.frame?.D ?? 0);
  return (
    <div className={styles['inspect']} data-crowd={K > 4 || D > 4}>
      <div className={styles['left']}>
        <div className={styles['plane']}>
          <MarkedPlane />
        </div>
        <Phases words={false} />
        <SampleNav />
        <div className={styles['loss']}>
          <LossCurve />
        </div>
      </div>
      <div className={styles['right']}>
        <Chain />
        <div className={styles['outer']}>
          <OuterProduct corner={corner} />
          <CheckPanel />
        </div>
      </div>
      <div className={styles['tiles']}>
        <TilesAndMean corner={corner} />
      </div>
    </div>
  );
}

function MarkedPlane(): ReactElement {
  return <Plane inspecting marked={useContributors()} />;
}

/** Without samples: a sentence and one action. */
function Nothing(): ReactNode {
  const inspect = useInspectWords();
  const lab = useLab();
  const empty = useLabState((state) => state.document.samples.N === 0);
  return (
    empty && (
      <div className={styles['nothing']}>
        <p>{inspect.empty}</p>
        <button
          type="button"
          onClick={() => {
            lab.openDataset('iris');
          }}
        >
          {inspect.openIris}
        </button>
      </div>
    )
  );
}

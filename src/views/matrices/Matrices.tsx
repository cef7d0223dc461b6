import { type ReactElement, type ReactNode, Suspense, useState } from 'react';
import { selectUpdate } from '../../session/phases';
import { useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { BiasSwitch } from './BiasSwitch';
import { Checks } from './Checks';
import { Factor } from '../../ui/Factor';
import { Gradient } from './Gradient';
import { lazyPart } from '../../ui/lazyPart';
import { useMatrixScales } from './useMatrixScales';
import { Weights } from './Weights';
import styles from './Matrices.module.css';

const BatchGradient = lazyPart(
  () => import('./BatchGradient'),
  (parts) => parts.BatchGradient,
);

/** W − ηG in reading order, W − ηg where steps go by mini-batches; on a phone one of the two at a time. `tools` stand beside the bias switch, `scale` below it. */
export function Matrices({ tools, scale }: Readonly<Record<'tools' | 'scale', ReactNode>>): ReactElement {
  const messages = useMessages();
  const scales = useMatrixScales();
  const { stacked } = scales;
  const partial = useLabState((state) => state.run.frame?.batch !== undefined);
  const updated = useLabState((state) => selectUpdate(state) !== null);
  const [shown, setShown] = useState<'weights' | 'gradient'>('weights');
  return (
    <div className={styles['matrices']} data-stacked={stacked} data-shown={shown}>
      <div className={styles['toggle']} role="group" aria-label={messages.matrices.toggle}>
        {(['weights', 'gradient'] as const).map((which) => (
          <button
            key={which}
            type="button"
            aria-pressed={shown === which}
            onClick={() => {
              setShown(which);
            }}
          >
            {messages.matrices[which]} <i className="symbol">{which === 'weights' ? 'W' : 'G'}</i>
            {shown === which && scales[which].factor && (
              <>
                {' '}
                = <Factor factor={scales[which].factor} behind={false} />
              </>
            )}
          </button>
        ))}
      </div>
      <div className={styles['weights']} data-phase-view="z W">
        <Weights style={scales.weights} />
      </div>
      <p className={styles['minus']} aria-hidden="true">
        {updated ? (
          '='
        ) : (
          <>
            −<i className="symbol">η</i>
            {!stacked && scales.gradient.factor && <Factor factor={scales.gradient.factor} behind />}
          </>
        )}
      </p>
      <div className={styles['gradient']}>
        {partial ? (
          <Suspense fallback={<Gradient style={scales.gradient} stacked={stacked} />}>
            <BatchGradient style={scales.gradient} stacked={stacked} />
          </Suspense>
        ) : (
          <Gradient style={scales.gradient} stacked={stacked} />
        )}
      </div>
      <div className={styles['below']}>
        <div className={styles['switches']}>
          <BiasSwitch />
          {tools}
          {scale}
        </div>
        <Checks />
      </div>
    </div>
  );
}

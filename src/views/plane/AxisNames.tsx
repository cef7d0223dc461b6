import type { ReactElement } from 'react';
import { useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { featureName, splitUnit } from '../../ui/names';
import { FeatureSymbol } from '../../ui/RowSymbol';
import { NAMED_FROM_PX } from './axisNameBoxes';
import type { PlaneGeometry } from './planeGeometry';
import styles from './AxisNames.module.css';

/** What the axes measure: x₂ inside the frame at the top, x₁ at the right end of the bottom axis. */
export function AxisNames({ geometry }: { readonly geometry: PlaneGeometry }): ReactElement | null {
  const messages = useMessages();
  const features = useLabState((state) => state.document.features);
  const axes = useLabState((state) => state.document.axes);
  if (geometry.width < NAMED_FROM_PX) return null;
  return (
    <>
      {axes.map((feature, axis) => {
        const name = featureName(messages, features, feature);
        const [words, unit] = name === null ? [null, null] : splitUnit(name);
        return (
          <p key={feature} className={styles[axis === 0 ? 'x1Name' : 'x2Name']} aria-hidden="true">
            {words !== null && <bdi>{words}</bdi>} <FeatureSymbol feature={feature} />
            {unit !== null && <> {unit}</>}
          </p>
        );
      })}
    </>
  );
}

import type { MouseEvent, ReactElement } from 'react';
import { type FeatureMap, rowFactors } from '../model/features/featureRows';
import { Linked } from './highlighting';
import { useLab, useLabState } from './labContext';
import { RowSymbol } from './RowSymbol';
import { useNames } from './useNames';

/** How the axes of a plane that does not show all features are marked. */
const ARROWS = ['→', '↑'] as const;

/**
 * The head of row o of a matrix: its symbol, called by its name, highlighted with what else is of the row. Where the plane
 * shows only two of the features, their rows carry arrows, and a click puts another one across the plane, with Shift up.
 */
export function RowHead({ o, map }: { readonly o: number; readonly map: FeatureMap }): ReactElement {
  const name = useNames().rowName(o, map);
  const lab = useLab();
  const axes = useLabState(({ document }) => (document.features.length > 2 ? document.axes : null));
  const factors = rowFactors(o, map);
  const [feature] = factors;
  const arrow = axes !== null && factors.length === 1 ? ARROWS[axes.indexOf(feature!)] : undefined;
  const onClick = ({ shiftKey }: MouseEvent): void => {
    const [across = 0, up = 1] = axes ?? [];
    if (axes === null || factors.length !== 1 || feature === undefined || axes[shiftKey ? 1 : 0] === feature) return;
    const swapped = axes.includes(feature);
    if (shiftKey) lab.setAxes([swapped ? up : across, feature]);
    else lab.setAxes([feature, swapped ? across : up]);
  };
  return (
    <th scope="row" aria-label={name} title={name} onClick={axes === null ? undefined : onClick}>
      <Linked as="span" to={`feature.${o}`}>
        {arrow !== undefined && <>{arrow} </>}
        <RowSymbol o={o} map={map} />
      </Linked>
    </th>
  );
}

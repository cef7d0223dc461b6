import type { ReactElement } from 'react';
import type { FeatureMap } from '../model/features/featureRows';
import { Linked } from './highlighting';
import { RowSymbol } from './RowSymbol';
import { useNames } from './useNames';

/** The head of row o of a matrix: its symbol, called by its name, highlighted with what else is of the row. */
export function RowHead({ o, map }: { readonly o: number; readonly map: FeatureMap }): ReactElement {
  const name = useNames().rowName(o, map);
  return (
    <th scope="row" aria-label={name} title={name}>
      <Linked as="span" to={`feature.${o}`}>
        <RowSymbol o={o} map={map} />
      </Linked>
    </th>
  );
}

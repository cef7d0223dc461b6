import type { ReactElement } from 'react';
import { type FeatureMap, rowFactors } from '../model/features/featureRows';

/** The symbol of a raw feature, counted from 0: x₁, x₂, … */
export function FeatureSymbol({ feature }: { readonly feature: number }): ReactElement {
  return (
    <i className="symbol">
      x<sub>{feature + 1}</sub>
    </i>
  );
}

/** The symbol of row o of x, W and G: 1 for the bias, else its features. */
export function RowSymbol({ o, map }: { readonly o: number; readonly map: FeatureMap }): ReactElement {
  const factors = rowFactors(o, map);
  if (factors.length === 0) return <>1</>;
  return (
    <>
      {factors.map((feature, place) => (
        <FeatureSymbol key={place} feature={feature} />
      ))}
    </>
  );
}

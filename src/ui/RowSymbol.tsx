import type { ReactElement } from 'react';
import { type FeatureMap, rowPowers } from '../model/features/featureRows';

/** The symbol of a raw feature, counted from 0, or of a power of it: x₁, x₂, x₁², … */
export function FeatureSymbol({
  feature,
  power = 1,
}: {
  readonly feature: number;
  readonly power?: number;
}): ReactElement {
  return (
    <i className="symbol">
      x<sub>{feature + 1}</sub>
      {power > 1 && <sup>{power}</sup>}
    </i>
  );
}

/** The symbol of row o of x, W and G: 1 for the bias, else its features. */
export function RowSymbol({ o, map }: { readonly o: number; readonly map: FeatureMap }): ReactElement {
  const powers = rowPowers(o, map);
  if (powers.length === 0) return <>1</>;
  return (
    <>
      {powers.map(([feature, power]) => (
        <FeatureSymbol key={feature} feature={feature} power={power} />
      ))}
    </>
  );
}

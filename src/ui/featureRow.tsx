/** How a row of W, G and x is written and called: row 0 is the bias where there is one. */
import type { ReactElement } from 'react';
import { useLabState } from './labContext';
import { useMessages } from './messagesContext';
import { featureName } from './names';

/** The symbol of row o: 1 for the bias, then x₁, x₂, … */
export function RowSymbol({ o, bias }: { readonly o: number; readonly bias: boolean }): ReactElement {
  const feature = bias ? o : o + 1;
  if (feature === 0) return <>1</>;
  return (
    <i className="symbol">
      x<sub>{feature}</sub>
    </i>
  );
}

/** What a screen reader calls row o: "bias", "x1", …; with the feature's own name where it has one. */
export function useRowName(): (o: number, bias: boolean) => string {
  const messages = useMessages();
  const features = useLabState((state) => state.document.features);
  return (o, bias) => {
    const feature = bias ? o : o + 1;
    if (feature === 0) return messages.matrices.biasRow;
    const name = featureName(messages, features, feature - 1);
    return name === null ? `x${feature}` : `x${feature} ${name}`;
  };
}

import type { ReactElement } from 'react';
import { formatExact, insteadOf } from './numbers/formatNumber';
import { useHighlight } from './highlighting';
import { useBeforePhase } from './FromPhase';
import { HiddenTile, useHiding } from './hiding';

interface QuantityProps {
  /** The contract's name of the quantity, such as `W.0.2`. */
  readonly name: string;
  readonly value: number;
  /** The rounded text; the full number is in `value`, and in the tooltip on hover. */
  readonly text: string;
  readonly className?: string | undefined;
}

/** One quantity of the model: rounded to the eye, exact in `value` and on hover, highlighted with all that stand for the same; a dot while it is held back. */
export function Quantity({ name, value, text, className }: QuantityProps): ReactElement {
  const highlight = useHighlight(name);
  const hiding = useHiding();
  const before = useBeforePhase(name);
  // By another name it may be a number that is hidden.
  if (hiding && (hiding.hides(name) || insteadOf(value))) return <HiddenTile {...{ name, hiding }} />;
  if (before) return <span className={className}>·</span>;
  return (
    <data
      className={className}
      data-quantity={name}
      data-highlight={highlight ?? undefined}
      tabIndex={hiding?.picking ? 0 : undefined}
      value={Object.is(value, -0) ? '0' : String(value)}
      onPointerEnter={(event) => {
        event.currentTarget.title = formatExact(Number(event.currentTarget.value));
      }}
    >
      {text}
    </data>
  );
}

import { useCallback } from 'react';
import type { Design } from '../../model/features/design';
import { type Components, principalComponents } from '../../model/features/principalComponents';
import type { Slices } from '../../model/kernel/slices';
import { useSliced } from '../../ui/useSliced';

/** By the samples' matrix X, so that a set is looked through once however often it is shown. */
const known = new WeakMap<Float64Array, Components>();

function* componentsOf(design: Design, from: number): Slices<{ readonly X: Float64Array; readonly found: Components }> {
  const { X } = design;
  const found = known.get(X) ?? (yield* principalComponents(design, from));
  known.set(X, found);
  return { X, found };
}

/** The principal components of these samples; null until they are found. */
export function useComponents(design: Design | null, from: number): Components | null {
  const make = useCallback(() => componentsOf(design!, from), [design, from]);
  const result = useSliced(design === null || known.has(design.X) ? null : make, false);
  if (design === null) return null;
  return known.get(design.X) ?? (result?.X === design.X ? result.found : null);
}

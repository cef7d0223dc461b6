/** What is shown of one sample, fetched when first one is pointed at or selected; without it the plane works all the same. */
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type * as Card from './card';

type Parts = typeof Card;

/** One part of it, which is nothing where it can't be fetched. */
function part<Props>(choose: (parts: Parts) => ComponentType<Props>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    try {
      return { default: choose(await import('./card')) };
    } catch {
      return { default: (): null => null };
    }
  });
}

export const SampleCard = part((parts) => parts.SampleCard);
export const SampleReading = part((parts) => parts.SampleReading);
export const SampleTools = part((parts) => parts.SampleTools);

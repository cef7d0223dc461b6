/** What is shown of one sample, fetched when first one is pointed at or selected; without it the plane works all the same. */
import { type ComponentType, lazy } from 'react';
import type { SampleCardProps } from './card/SampleCard';
import type { SampleReadingProps } from './card/SampleReading';

const Nothing = (): null => null;

export const SampleCard = lazy((): Promise<{ default: ComponentType<SampleCardProps> }> =>
  import('./card').then(
    ({ SampleCard: Card }) => ({ default: Card }),
    () => ({ default: Nothing }),
  ),
);

export const SampleReading = lazy((): Promise<{ default: ComponentType<SampleReadingProps> }> =>
  import('./card').then(
    ({ SampleReading: Reading }) => ({ default: Reading }),
    () => ({ default: Nothing }),
  ),
);

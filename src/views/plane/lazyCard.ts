/** What is shown of one sample or place, fetched when first one is pointed at or selected; without it the plane works all the same. */
import { lazyPart } from '../../ui/lazyPart';
import type * as CardParts from './card';

const load = (): Promise<typeof CardParts> => import('./card');

export const Probe = lazyPart(load, (parts) => parts.Probe);
export const SampleCard = lazyPart(load, (parts) => parts.SampleCard);
export const SampleReading = lazyPart(load, (parts) => parts.SampleReading);
export const SampleTools = lazyPart(load, (parts) => parts.SampleTools);

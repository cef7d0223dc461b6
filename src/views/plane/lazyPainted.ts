/** Samples in thousands are painted by a part of the page of its own. */
import { lazyPart } from '../../ui/lazyPart';
import type * as Painted from './canvas';

const load = (): Promise<typeof Painted> => import('./canvas');

export const PaintedSamples = lazyPart(load, (parts) => parts.PaintedSamples);
export const PaintedErrors = lazyPart(load, (parts) => parts.PaintedErrors);

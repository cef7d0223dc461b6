/** What tells of the features that the plane does not show, fetched when there are some. */
import { lazyPart } from '../../ui/lazyPart';
import type * as SliceParts from './slice';

const load = (): Promise<typeof SliceParts> => import('./slice');

export const Slice = lazyPart(load, (parts) => parts.Slice);
export const MismatchMarks = lazyPart(load, (parts) => parts.MismatchMarks);

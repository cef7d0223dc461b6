import { lazyPart } from '../../ui/lazyPart';

/** Fetched with the data set that asks for it. */
export const Difference = lazyPart(
  () => import('./Difference'),
  (parts) => parts.Difference,
);

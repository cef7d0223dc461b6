import { lazyPart } from '../../ui/lazyPart';

/** Fetched when it is first asked for. */
export const Confusion = lazyPart(
  () => import('./Confusion'),
  (parts) => parts.Confusion,
);

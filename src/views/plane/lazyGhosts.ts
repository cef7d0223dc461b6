import { lazyPart } from '../../ui/lazyPart';

/** Fetched with the first run that is pinned. */
export const Ghosts = lazyPart(
  () => import('./Ghosts'),
  (parts) => parts.Ghosts,
);

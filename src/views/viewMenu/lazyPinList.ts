import { lazyPart } from '../../ui/lazyPart';

/** Fetched with the first run that is pinned. */
export const PinList = lazyPart(
  () => import('./PinList'),
  (parts) => parts.PinList,
);

import { lazyPart } from '../../ui/lazyPart';

/** Fetched with the first feature map. */
export const FlatNote = lazyPart(
  () => import('./FlatNote'),
  (parts) => parts.FlatNote,
);

import { lazyPart } from '../../ui/lazyPart';

/** Fetched when they are first asked for. */
export const ZeroLines = lazyPart(
  () => import('./zeroLines/ZeroLines'),
  (parts) => parts.ZeroLines,
);

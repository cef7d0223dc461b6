import { lazyPart } from '../../ui/lazyPart';

/** Fetched when it is first asked for. */
export const AccuracyCurve = lazyPart(
  () => import('./accuracy/AccuracyCurve'),
  (parts) => parts.AccuracyCurve,
);

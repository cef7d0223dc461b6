/** The pictures that can be taken away: of Explore always, of Descent those of the face that is open. */
import type { Face } from '../../session/view';

export const DESCENT_SUBJECTS = {
  step: ['step', 'path', 'rates', 'lowest'],
  forces: ['simplex', 'weights', 'balance'],
} as const satisfies Readonly<Record<Face, readonly string[]>>;

export type DescentSubject = (typeof DESCENT_SUBJECTS)[Face][number];

export type Subject = 'plane' | 'curve' | DescentSubject;

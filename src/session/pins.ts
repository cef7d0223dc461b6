/** Runs kept beside the present one to compare: their risks, and the boundaries that each had reached. */
import type { MapDegree } from '../model/features/featureRows';
import type { Standardisation } from '../model/features/standardisation';
import type { Frame } from '../model/kernel/frame';
import type { RiskHistory } from '../model/descent/riskHistory';

export const MOST_PINS = 4;

export interface Pin {
  /** Tells it from the others, and places its mark: the lowest number that is free. */
  readonly id: number;
  /** Pinned by the visitor, or before other features came, or the future that the edit of this version of the document ended. */
  readonly by: 'visitor' | 'features' | { readonly version: number };
  readonly eta: number;
  readonly bias: boolean;
  /** Of its feature map. */
  readonly degree?: MapDegree | undefined;
  /** What its W was computed with. */
  readonly standardise?: Standardisation | undefined;
  /** A copy of its own, which nobody writes on. */
  readonly history: RiskHistory;
  /** Its latest moment, for the ghosts of its boundaries; null if that was never shown. */
  readonly frame: Frame | null;
}

/** The pins with one more. The future before an edit takes the place of the one pinned so before; else null if full. */
export function withPin(pins: readonly Pin[], pin: Omit<Pin, 'id'>): readonly Pin[] | null {
  const kept = typeof pin.by === 'string' ? pins : pins.filter(({ by }) => typeof by === 'string');
  if (kept.length >= MOST_PINS) return null;
  const ids = Array.from({ length: MOST_PINS }, (_, id) => id);
  const id = ids.find((free) => kept.every((other) => other.id !== free)) ?? 0;
  return [...kept, { ...pin, id }];
}

/** The present pins of the visitor, with the pins that edits and other features had made before. */
export function withPinsOfEdits(pins: readonly Pin[], before: readonly Pin[]): readonly Pin[] {
  let kept: readonly Pin[] = pins.filter(({ by }) => by === 'visitor');
  for (const pin of before) if (pin.by !== 'visitor') kept = withPin(kept, pin) ?? kept;
  return kept;
}

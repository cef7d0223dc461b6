import { useMemo } from 'react';
import { mostSamples } from '../../model/limits';
import { roundCoordinate } from '../../model/data/roundCoordinate';
import type { Document } from '../../session/document';
import { useLab } from '../../ui/labContext';

/** What can be done to samples in the plane; coordinates are plane coordinates and are rounded to readable numbers. */
export interface PlaneEdits {
  /** False where the limit of samples is reached. */
  add(x1: number, x2: number): boolean;
  /** Moves under one `gesture` are taken back together. */
  move(n: number, x1: number, x2: number, gesture?: string): void;
  remove(n: number): void;
  select(n: number | null): void;
}

/** The hand in the plane; while `inspecting`, adding selects the nearest sample instead. */
export function usePlaneEdits(inspecting: boolean): PlaneEdits {
  const lab = useLab();
  return useMemo(() => {
    /** The features of a sample put at (x1, x2): features that the plane does not show keep their values. */
    const featuresAt = (x1: number, x2: number, n: number | null): number[] => {
      const { axes, domain, features, samples } = lab.store.getState().document;
      const kept = n === null ? undefined : samples[n]?.features;
      return features.map((_, o) => {
        const axis = axes.indexOf(o);
        const [low, high] = domain[axis === 1 ? 1 : 0];
        if (axis >= 0) return roundCoordinate(axis === 0 ? x1 : x2, high - low);
        const mean = samples.reduce((sum, sample) => sum + (sample.features[o] ?? 0), 0) / Math.max(1, samples.length);
        return kept?.[o] ?? mean;
      });
    };
    return {
      add(x1, x2) {
        const { document, view } = lab.store.getState();
        if (inspecting) {
          lab.setView({ selected: nearestSample(document, x1, x2) });
          return true;
        }
        if (document.samples.length >= mostSamples(document.features.length)) return false;
        lab.setView({ selected: null });
        lab.edit({ kind: 'addSample', features: featuresAt(x1, x2, null), label: view.activeClass });
        return true;
      },
      move(n, x1, x2, gesture) {
        const features = featuresAt(x1, x2, n);
        const old = lab.store.getState().document.samples[n]?.features;
        if (old?.every((value, o) => value === features[o])) return;
        lab.edit({ kind: 'moveSample', n, features }, gesture);
      },
      remove(n) {
        lab.edit({ kind: 'removeSample', n });
      },
      select(n) {
        lab.setView({ selected: n });
      },
    };
  }, [lab, inspecting]);
}

/** The sample nearest to (x1, x2) as the plane shows it; null where there are none. */
function nearestSample({ samples, axes, domain }: Document, x1: number, x2: number): number | null {
  let found: number | null = null;
  let least = Infinity;
  samples.forEach(({ features }, n) => {
    const distance = Math.hypot(
      ...axes.map((o, axis) => {
        const [low, high] = domain[axis === 1 ? 1 : 0];
        return ((features[o] ?? 0) - (axis === 0 ? x1 : x2)) / (high - low);
      }),
    );
    if (distance >= least) return;
    least = distance;
    found = n;
  });
  return found;
}

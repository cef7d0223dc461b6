import { useMemo } from 'react';
import { mostSamples } from '../../model/limits';
import { roundCoordinate } from '../../model/data/roundCoordinate';
import type { Document } from '../../session/document';
import { heldValues } from '../../session/selectors/heldValues';
import { useLab } from '../../ui/labContext';

/** What can be done to samples in the plane; coordinates are plane coordinates and are rounded to readable numbers. */
export interface PlaneEdits {
  /** Places a sample of the active class and selects it; nothing where the limit of samples is reached. */
  add(x1: number, x2: number): void;
  /** False where it stays where it is. Moves under one `gesture` are taken back together. */
  move(n: number, x1: number, x2: number, gesture?: string): boolean;
  relabel(n: number, label: number): void;
  remove(n: number): void;
  select(n: number | null): void;
  /** Another part of the plane; under one `gesture` it is taken back together. */
  zoom(domain: Document['domain'], gesture: string): void;
}

interface EditCallbacks {
  /** A sample was placed, the last of the table; null where there was no room for one. */
  readonly onPlaced: (n: number | null) => void;
  /** Another sample is selected than the one that was placed. */
  readonly onSelected: () => void;
  readonly onZoomed: () => void;
}

/** The hand in the plane; while `inspecting`, adding selects the nearest sample instead. */
export function usePlaneEdits(inspecting: boolean, callbacks: EditCallbacks): PlaneEdits {
  const lab = useLab();
  const { onPlaced, onSelected, onZoomed } = callbacks;
  return useMemo(() => {
    /** The features of a sample put at (x1, x2): features that the plane does not show keep their values. */
    const featuresAt = (x1: number, x2: number, n: number | null): number[] => {
      const { document, view } = lab.store.getState();
      const { axes, domain, features, samples } = document;
      const kept = n === null ? undefined : samples.at(n)?.features;
      const held = kept ? null : heldValues(document, view.held);
      return features.map((_, o) => {
        const axis = axes.indexOf(o);
        const [low, high] = domain[axis === 1 ? 1 : 0];
        if (axis >= 0) return roundCoordinate(axis === 0 ? x1 : x2, high - low);
        return kept?.[o] ?? held?.[o] ?? 0;
      });
    };
    return {
      add(x1, x2) {
        const { document, view } = lab.store.getState();
        if (inspecting) {
          lab.setView({ selected: nearestSample(document, x1, x2) });
          return;
        }
        const { N } = document.samples;
        const fits = N < mostSamples(document.features.length);
        if (fits) {
          lab.edit({ kind: 'addSample', features: featuresAt(x1, x2, null), label: view.activeClass });
          lab.setView({ selected: N });
        }
        onPlaced(fits ? N : null);
      },
      move(n, x1, x2, gesture) {
        const features = featuresAt(x1, x2, n);
        const old = lab.store.getState().document.samples.at(n)?.features;
        if (old?.every((value, o) => value === features[o])) return false;
        lab.edit({ kind: 'moveSample', n, features }, gesture);
        return true;
      },
      relabel(n, label) {
        if (lab.store.getState().document.samples.label(n) === label) return;
        lab.edit({ kind: 'relabelSample', n, label });
      },
      remove(n) {
        lab.edit({ kind: 'removeSample', n });
      },
      select(n) {
        lab.setView({ selected: n });
        onSelected();
      },
      zoom(domain, gesture) {
        lab.zoom(domain, gesture);
        onZoomed();
      },
    };
  }, [lab, inspecting, onPlaced, onSelected, onZoomed]);
}

/** The sample nearest to (x1, x2) as the plane shows it; null where there are none. */
function nearestSample({ samples, axes, domain }: Document, x1: number, x2: number): number | null {
  const [a = 0, b] = axes;
  const [across, up] = domain;
  let found: number | null = null;
  let least = Infinity;
  samples.forEach((features, at, _, n) => {
    const x = (features[at + a]! - x1) / (across[1] - across[0]);
    const y = b === undefined ? 0 : (features[at + b]! - x2) / (up[1] - up[0]);
    const distance = x * x + y * y;
    if (distance >= least) return;
    least = distance;
    found = n;
  });
  return found;
}

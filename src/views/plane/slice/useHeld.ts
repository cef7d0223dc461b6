import { featureMeans } from '../../../model/data/featureMeans';
import { featureSpans, type Span } from '../../../model/data/featureSpans';
import { useLab, useLabState } from '../../../ui/labContext';
import { useHeldValues } from '../useHeldValues';

/** One feature that the plane does not show. */
export interface Held {
  readonly feature: number;
  readonly value: number;
  readonly mean: number;
  /** Of the samples. */
  readonly span: Span;
}

/** The features that the plane does not show, in order. */
export function useHeld(): readonly Held[] {
  const { samples, axes } = useLabState((state) => state.document);
  const values = useHeldValues();
  const means = featureMeans(samples);
  return featureSpans(samples).flatMap((span, feature) =>
    axes.includes(feature) ? [] : [{ feature, span, value: values[feature] ?? 0, mean: means[feature] ?? 0 }],
  );
}

/** Holds a feature at a value; null: at its mean. */
export function useHold(): (feature: number, value: number | null) => void {
  const lab = useLab();
  return (feature, value) => {
    const { document, view } = lab.store.getState();
    const held = document.features.map((_, o) => (o === feature ? value : (view.held[o] ?? null)));
    lab.setView({ held: held.some((each) => each !== null) ? held : [] });
  };
}

import type { ReactElement } from 'react';
import { useLab, useLabState } from '../../../ui/labContext';
import { useMessages } from '../../../ui/messagesContext';
import { featureName, splitUnit } from '../../../ui/names';
import { QuietSelect } from '../../../ui/QuietSelect';
import { FeatureSymbol } from '../../../ui/RowSymbol';
import { useSliceWords } from './sliceWords';
import styles from './AxisChoice.module.css';

/** The name of one axis, and the list of features that it can show; the other axis's feature changes places with its own. */
export function AxisChoice({ axis }: { readonly axis: 0 | 1 }): ReactElement {
  const messages = useMessages();
  const words = useSliceWords();
  const lab = useLab();
  const features = useLabState((state) => state.document.features);
  const axes = useLabState((state) => state.document.axes);
  const [across = 0, up = 1] = axes;
  const feature = axis === 0 ? across : up;
  const nameOf = (o: number): string | null => featureName(messages, features, o);
  const name = nameOf(feature);
  const [text, unit] = name === null ? [null, null] : splitUnit(name);
  const choose = (chosen: number): void => {
    const other = axis === 0 ? up : across;
    const kept = chosen === other ? feature : other;
    lab.setAxes(axis === 0 ? [chosen, kept] : [kept, chosen]);
  };
  return (
    <span className={styles['axis']}>
      <QuietSelect
        label={axis === 0 ? words.across : words.up}
        value={String(feature)}
        shown={
          <span className={styles['name']}>
            {text !== null && <bdi>{text}</bdi>} <FeatureSymbol feature={feature} />
            {unit !== null && <> {unit}</>}
          </span>
        }
        options={features.map((_, o) => ({
          value: String(o),
          text: [`x${o + 1}`, nameOf(o)].filter((part) => part !== null).join(' '),
        }))}
        onChange={(value) => choose(Number(value))}
      />
    </span>
  );
}

import type { ReactElement } from 'react';
import type { ForwardPass } from '../model/kernel/forwardPass';
import { classLetter } from '../session/document';
import { Glyph } from './Glyph';
import { Linked } from './highlighting';
import { Sentence, useMessages } from './messagesContext';
import styles from './SampleVerdict.module.css';

/** Whether the model agrees with a sample's label. It is undecided only where the largest scores are equal to the last bit. */
export function SampleVerdict({
  pass: { label, top, z, max },
  nameOf = classLetter,
}: {
  readonly pass: Pick<ForwardPass, 'label' | 'top' | 'z' | 'max'>;
  /** How a class is called in short. */
  readonly nameOf?: (m: number) => string;
}): ReactElement {
  const { inspect } = useMessages();
  const name = (m: number): ReactElement => (
    <Linked as="span" to={`class.${m}`} className={styles['class']}>
      <Glyph m={m} size={16} /> {nameOf(m)}
    </Linked>
  );
  if (z.indexOf(max) !== z.lastIndexOf(max)) return <Sentence parts={inspect.undecided(name(label), name(top))} />;
  if (top === label) return <Sentence parts={inspect.agrees(name(label))} />;
  return <Sentence parts={inspect.leans(name(label), name(top))} />;
}

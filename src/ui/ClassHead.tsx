import type { ReactElement } from 'react';
import { classLetter } from '../session/document';
import { Glyph } from './Glyph';
import { Linked } from './highlighting';
import { useNames } from './useNames';

interface ClassHeadProps {
  readonly m: number;
  readonly scope?: 'col' | 'row';
}

/** The head of a matrix's column of class m, or of its row: marker and letter, called by its name, highlighted with the class. */
export function ClassHead({ m, scope = 'col' }: ClassHeadProps): ReactElement {
  const { className } = useNames();
  return (
    <Linked as="th" to={`class.${m}`} scope={scope} aria-label={className(m)}>
      <Glyph m={m} size={15} /> {classLetter(m)}
    </Linked>
  );
}

/** The heads of K columns. */
export function ClassHeads({ K }: { readonly K: number }): ReactElement {
  return (
    <>
      {Array.from({ length: K }, (_, m) => (
        <ClassHead key={m} m={m} />
      ))}
    </>
  );
}

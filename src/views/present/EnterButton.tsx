import type { ReactElement } from 'react';
import styles from './EnterButton.module.css';
import { usePresentWords } from './presentWords';

/** A button that the Enter key presses too, and says so. */
export function EnterButton({
  label,
  onPress,
}: {
  readonly label: string;
  readonly onPress: () => void;
}): ReactElement {
  const words = usePresentWords();
  return (
    <button type="button" className={styles['button']} onClick={onPress}>
      <kbd aria-hidden="true">{words.enter}</kbd> {label}
    </button>
  );
}

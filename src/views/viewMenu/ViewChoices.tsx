import type { ReactElement } from 'react';
import { isSquare } from '../../model/features/isSquare';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import styles from './ViewMenu.module.css';

const CHOICES = ['contours', 'zeroLines', 'markErrors', 'logRisk', 'accuracy', 'confusion', 'shortcuts'] as const;
/** With as many features as a square has pixels. */
const PICTURED = [...CHOICES, 'pictures'] as const;

/** Each choice of the view as a check box. */
export function ViewChoices(): ReactElement {
  const messages = useMessages();
  const lab = useLab();
  const view = useLabState((state) => state.view);
  const square = useLabState((state) => isSquare(state.document.features.length));
  return (
    <>
      {(square ? PICTURED : CHOICES).map((choice) => (
        <label key={choice} className={styles['choice']}>
          <input
            type="checkbox"
            checked={view[choice]}
            onChange={(event) => {
              lab.setView({ [choice]: event.currentTarget.checked });
            }}
          />
          {messages.view[choice]}
        </label>
      ))}
    </>
  );
}

import type { ReactElement } from 'react';
import { Disclosure } from '../../ui/Disclosure';
import { useMessages } from '../../ui/messagesContext';
import { FitButton } from './FitButton';
import { Pins } from './Pins';
import { ViewChoices } from './ViewChoices';
import styles from './ViewMenu.module.css';

/** What the pictures show besides the essentials; where there is no room elsewhere, with the button that fits the view. */
export function ViewMenu({
  fit = false,
  above = false,
}: Readonly<Partial<Record<'fit' | 'above', boolean>>>): ReactElement {
  const { view } = useMessages();
  return (
    <Disclosure
      label={view.title}
      above={above}
      className={styles['menu']}
      shown={
        <>
          {view.title} <span aria-hidden="true">▾</span>
        </>
      }
    >
      {fit && <FitButton />}
      <ViewChoices />
      <Pins />
    </Disclosure>
  );
}

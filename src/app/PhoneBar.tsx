import type { ReactElement } from 'react';
import { useLayout } from '../ui/useLayout';
import { Transport } from '../views/transport/Transport';
import onPhone from './OnPhone.module.css';

/** On a phone, the hand on the descent at the thumb; elsewhere the header has it. */
export function PhoneBar(): ReactElement | null {
  if (useLayout() !== 'phone') return null;
  return (
    <div className={onPhone['transport']}>
      <Transport />
    </div>
  );
}

import { type ReactElement, type ReactNode, useEffect, useId } from 'react';
import styles from './Sheet.module.css';

interface SheetProps {
  readonly title: string;
  /** The name of the button that closes it. */
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A margin sheet: it stands where the right column was, or over the whole of a small page. Esc closes it. */
export function Sheet({ title, close, onClose, children }: SheetProps): ReactElement {
  const heading = useId();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onClose();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [onClose]);
  return (
    <div
      role="dialog"
      aria-labelledby={heading}
      className={styles['sheet']}
      onKeyDown={(event) => {
        // Keys that are pressed in a sheet are meant for it, not for the page.
        if (event.key !== 'Escape') event.stopPropagation();
      }}
    >
      <div className={styles['head']}>
        <h2 id={heading} className={styles['title']}>
          {title}
        </h2>
        <button type="button" className={styles['close']} aria-label={close} onClick={onClose}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M5 5 19 19M19 5 5 19" fill="none" stroke="currentColor" strokeWidth="1.8" />
          </svg>
        </button>
      </div>
      {children}
    </div>
  );
}

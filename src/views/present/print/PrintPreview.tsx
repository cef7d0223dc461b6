import { type ReactElement, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useMessages } from '../../../ui/messagesContext';
import { usePrintWords } from './printWords';
import styles from './PrintPreview.module.css';

interface PrintPreviewProps {
  readonly title: string;
  readonly pages: number;
  /** Whether all that is printed stands there. */
  readonly ready: boolean;
  /** Whether the print is asked for at once. */
  readonly atOnce: boolean;
  readonly onClose: () => void;
  readonly options?: ReactNode;
  readonly children: ReactNode;
}

/** CSS px that a page of A4 takes, with a margin. */
const PAGE = 826;

/** The pages that will be printed, and above them what can be chosen; on paper the pages alone. */
export function PrintPreview(props: PrintPreviewProps): ReactElement {
  const { title, pages, ready, atOnce, onClose, options, children } = props;
  const words = usePrintWords();
  const { lang } = useMessages();
  const button = useRef<HTMLButtonElement>(null);
  const printed = useRef(false);
  const [small, setSmall] = useState(() => Math.min(1, innerWidth / PAGE));
  useEffect(() => {
    const onResize = (): void => setSmall(Math.min(1, innerWidth / PAGE));
    window.addEventListener('resize', onResize);
    button.current?.focus();
    return () => {
      window.removeEventListener('resize', onResize);
    };
  }, []);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['status'] = ready ? 'idle' : 'running';
    return () => {
      delete dataset['status'];
    };
  }, [ready]);
  useEffect(() => {
    if (!ready || !atOnce || printed.current) return;
    printed.current = true;
    void document.fonts.ready.then(() => {
      window.print();
    });
  }, [ready, atOnce]);
  return (
    <main
      className={styles['preview']}
      lang={lang}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles['bar']}>
        <h1>{title}</h1>
        <span>{words.pages(pages)}</span>
        {options}
        <span className={styles['acts']}>
          <button
            ref={button}
            type="button"
            aria-disabled={!ready}
            onClick={() => {
              if (ready) window.print();
            }}
          >
            {words.print}
          </button>
          <button type="button" onClick={onClose}>
            {words.close}
          </button>
        </span>
      </div>
      <div className={styles['pages']} style={{ ['--small' as string]: small }}>
        {children}
      </div>
    </main>
  );
}

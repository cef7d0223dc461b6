import { type ReactElement, type ReactNode, useLayoutEffect, useRef } from 'react';
import { writeClassColours } from '../../../ui/palette';
import { ThemeProvider } from '../../../ui/themeContext';
import styles from './Paper.module.css';

interface PaperProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Smallest share of its size at which what stands on a page is printed. */
const LEAST = 0.5;

/** One page of A4, white and black whatever the theme; what would not fit is made smaller as a whole. */
export function Paper({ label, children }: PaperProps): ReactElement {
  const page = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [frame, body] = [page.current, content.current];
    if (!frame || !body) return;
    writeClassColours(frame, 'light');
    const fit = (): void => {
      let share = 1;
      body.style.zoom = '1';
      while (body.scrollHeight * share > frame.clientHeight + 1 && share > LEAST) {
        share -= 0.02;
        body.style.zoom = String(share);
      }
    };
    fit();
    // Words take their places anew in the faces that come later.
    let here = true;
    void document.fonts.ready.then(() => {
      if (here) fit();
    });
    return () => {
      here = false;
    };
  });
  return (
    <section ref={page} className={styles['paper']} aria-label={label}>
      <div ref={content} className={styles['content']}>
        <ThemeProvider theme="light">{children}</ThemeProvider>
      </div>
    </section>
  );
}

import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { useSize } from '../../../ui/useSize';
import { writeClassColours } from '../../../ui/palette';
import { ThemeProvider } from '../../../ui/themeContext';
import { CanvasContext, canvasOf } from '../canvas';
import screen from '../Screen.module.css';
import styles from './Miniature.module.css';

/** The screen's height in the picture, in px before it is made small. */
const HEIGHT = 1080;

interface MiniatureProps {
  readonly label: string;
  /** Width to height of the projector's window. */
  readonly aspect: number;
  readonly blank: boolean;
  readonly children: ReactNode;
}

/** The big screen as a picture: the same in small, which takes no keys and no pointer. */
export function Miniature({ label, aspect, blank, children }: MiniatureProps): ReactElement {
  const [frame, { width }] = useSize<HTMLDivElement>();
  const canvas = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (canvas.current) writeClassColours(canvas.current, 'light');
  }, []);
  const [full, tall] = [HEIGHT * aspect, HEIGHT];
  return (
    <div ref={frame} className={styles['frame']} role="img" aria-label={label} style={{ aspectRatio: String(aspect) }}>
      <div
        ref={canvas}
        aria-hidden="true"
        inert
        className={styles['canvas']}
        style={{ width: full, height: tall, transform: `scale(${width / full})`, ['--u' as string]: '1px' }}
      >
        <CanvasContext value={canvasOf(full, tall)}>
          <ThemeProvider theme="light">
            <div className={screen['present']} data-look="light" data-narrow={full < 1700}>
              {children}
            </div>
          </ThemeProvider>
        </CanvasContext>
      </div>
      {blank && <div className={styles['blank']} />}
    </div>
  );
}

import { type ReactElement, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Theme, writeClassColours } from '../../ui/palette';
import { useMessages } from '../../ui/messagesContext';
import { ThemeProvider } from '../../ui/themeContext';
import { CanvasContext, canvasOf } from './canvas';
import { usePresentWords } from './presentWords';
import styles from './Screen.module.css';

interface ScreenProps {
  /** Light, as projectors need it, unless the address asks for dark. */
  readonly startLook: Theme;
  readonly onLeave: () => void;
  /** Opens the speaker's window, false where the browser forbids it; null where there is nothing to speak to. */
  readonly onSpeaker: (() => boolean) | null;
  /** What the page around it calls it, where it is in a frame. */
  readonly label: string | undefined;
  /** What is shown, with the buttons of the corner to put after it. */
  readonly children: (corner: ReactElement) => ReactNode;
}

/** The big screen: a canvas of 1080 units over the whole window, its colours, and the way out of it. */
export function Screen({ startLook, onLeave, onSpeaker, label, children }: ScreenProps): ReactElement {
  const { lang } = useMessages();
  const words = usePresentWords();
  const root = useRef<HTMLElement>(null);
  const [forbidden, setForbidden] = useState(false);
  const [look, setLook] = useState(startLook);
  const [canvas, setCanvas] = useState(() => canvasOf(innerWidth, innerHeight));
  useEffect(() => {
    const onResize = (): void => {
      setCanvas(canvasOf(innerWidth, innerHeight));
    };
    window.addEventListener('resize', onResize);
    return () => {
      window.removeEventListener('resize', onResize);
    };
  }, []);
  useLayoutEffect(() => {
    if (!root.current) return;
    writeClassColours(root.current, look);
    root.current.style.setProperty('--u', `${canvas.unit}px`);
  }, [look, canvas]);
  const corner = (
    <div className={styles['corner']}>
      {onSpeaker && !canvas.upright && (
        <button
          type="button"
          aria-label={words.speaker}
          title={words.speaker}
          onClick={(event) => {
            // Keys are the remote's again.
            event.currentTarget.blur();
            setForbidden(!onSpeaker());
          }}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M3 8h13v10H3zM8 8V4h13v10h-5" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
        </button>
      )}
      {!canvas.upright && (
        <button
          type="button"
          aria-label={words.theme}
          aria-pressed={look === 'dark'}
          onClick={() => {
            setLook(look === 'dark' ? 'light' : 'dark');
          }}
        >
          ◐
        </button>
      )}
      <button type="button" aria-label={words.leave} onClick={onLeave}>
        ✕
      </button>
    </div>
  );
  return (
    <CanvasContext value={canvas}>
      <ThemeProvider theme={look}>
        <main
          ref={root}
          className={styles['present']}
          lang={lang}
          aria-label={label}
          data-look={look}
          data-upright={canvas.upright}
          data-narrow={canvas.narrow}
          tabIndex={-1}
        >
          {children(corner)}
          {forbidden && (
            <p role="alert" className={styles['forbidden']}>
              {words.forbidden}
            </p>
          )}
        </main>
      </ThemeProvider>
    </CanvasContext>
  );
}

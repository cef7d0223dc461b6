import { type ReactElement, type ReactNode, useRef } from 'react';
import styles from './FilePick.module.css';

interface FilePickProps {
  /** Media types and endings, as the browser's dialog takes them; any file without it. */
  readonly accept?: string;
  readonly className?: string | undefined;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** A button that has the browser ask for a file. The same file may be picked again. */
export function FilePick({ accept, className, onFile, children }: FilePickProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        tabIndex={-1}
        aria-hidden="true"
        className={styles['input']}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <button type="button" className={className} onClick={() => input.current?.click()}>
        {children}
      </button>
    </>
  );
}

import { type ReactElement, useState } from 'react';
import { copyText } from '../../ui/copyText';
import { useMessages } from '../../ui/messagesContext';
import { useShareWords } from './shareWords';
import styles from './Share.module.css';

interface EmbedCodeProps {
  /** The page without language, theme and link. */
  readonly address: string;
  readonly link: string;
}

/** What a page of one's own takes to show the lab as it is: a frame, copied as HTML. */
export function EmbedCode({ address, link }: EmbedCodeProps): ReactElement {
  const share = useShareWords();
  const { app } = useMessages();
  // What was said is said of one link.
  const [said, setSaid] = useState<{ readonly link: string; readonly copied: boolean } | null>(null);
  const code = frameOf(address, link, app.name);
  const copy = async (): Promise<void> => {
    setSaid({ link, copied: await copyText(code) });
  };
  const told = said?.link === link ? said : null;
  return (
    <>
      <p className={styles['file']}>
        {share.embed}{' '}
        <button type="button" className={styles['act']} onClick={() => void copy()}>
          {share.copyEmbed}
        </button>{' '}
        <span aria-live="polite">{told?.copied ? share.embedCopied : ''}</span>
      </p>
      {told?.copied === false && (
        <label className={styles['code']}>
          <span>{share.embedNotCopied}</span>
          <textarea
            readOnly
            rows={3}
            spellCheck={false}
            value={code}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
    </>
  );
}

/** An address within HTML: a link holds no other letter that means something there. */
const written = (address: string): string => address.replaceAll('&', '&amp;').replaceAll('"', '%22');

function frameOf(address: string, link: string, title: string): string {
  const source = written(`${address}?embed${link.slice(address.length)}`);
  return `<iframe src="${source}" title="${title}" style="border: 0; width: 100%; height: 40rem" allow="fullscreen"></iframe>`;
}

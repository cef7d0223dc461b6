import type { ReactElement } from 'react';
import { notices, version } from 'virtual:licences';
import { REAL_SET_NAMES } from '../model/data/datasetName';
import { useMessages } from '../ui/messagesContext';
import { Sheet } from '../ui/Sheet';
import { aboutEn } from '../i18n/aboutEn';
import { aboutZh } from '../i18n/aboutZh';
import styles from './About.module.css';

/** What this is, whose data and letters it shows, and the licences of all that it contains. */
export function About({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { lang, share, data } = useMessages();
  const words = lang === 'en' ? aboutEn : aboutZh;
  return (
    <Sheet title={words.title} close={share.close} onClose={onClose}>
      <p>{words.purpose}</p>
      <p>{words.version(version)}</p>
      <p>{words.local}</p>
      <ul>
        {[...new Set(REAL_SET_NAMES.map((name) => data.sources[name]))].map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
      <p>{words.fonts}</p>
      <details className={styles['notices']}>
        <summary>{words.notices}</summary>
        <pre tabIndex={0} aria-label={words.notices}>
          {notices}
        </pre>
      </details>
    </Sheet>
  );
}

import { type ReactElement, useState } from 'react';
import { useStore } from 'zustand';
import type { LinkProblem } from '../../permalink/linkProblem';
import type { LinkRouter } from '../../permalink/linkRouter';
import { useMessages } from '../../ui/messagesContext';
import { copyText } from '../../ui/copyText';
import { linkWords } from './linkWords';
import styles from './LinkNotice.module.css';

/** One line above the figures: what is wrong with the link that was opened, else that own work is kept. */
export function LinkNotice({ links }: { readonly links: LinkRouter }): ReactElement | null {
  const { share } = useMessages();
  const problem = useStore(links.store, (state) => state.problem);
  const stashed = useStore(links.store, (state) => state.stashed);
  if (problem !== null) return <BrokenLink problem={problem} links={links} />;
  if (!stashed?.said) return null;
  return (
    <p className={styles['notice']} role="status">
      <span>{stashed.for === 'link' ? share.opened : share.other}</span>
      <Act
        text={share.back}
        onAct={() => {
          links.takeBack();
        }}
      />
      <Dismiss links={links} />
    </p>
  );
}

function BrokenLink({ problem, links }: { readonly problem: LinkProblem; readonly links: LinkRouter }): ReactElement {
  const messages = useMessages();
  const [copied, setCopied] = useState(false);
  const { share } = messages;
  return (
    <div className={styles['notice']}>
      <p className={styles['grave']} role="alert">
        ✗ {linkWords(problem, messages)}
      </p>
      <Act
        text={share.copyText}
        onAct={() => {
          void copyText(location.href).then(setCopied);
        }}
      />
      <Act
        text={share.startFresh}
        onAct={() => {
          links.startFresh();
        }}
      />
      <Dismiss links={links} />
      <span role="status">{copied && share.textCopied}</span>
    </div>
  );
}

function Dismiss({ links }: { readonly links: LinkRouter }): ReactElement {
  const { share } = useMessages();
  return (
    <Act
      text={share.dismiss}
      onAct={() => {
        links.dismiss();
      }}
    />
  );
}

function Act({ text, onAct }: { readonly text: string; readonly onAct: () => void }): ReactElement {
  return (
    <button type="button" className={styles['act']} onClick={onAct}>
      {text}
    </button>
  );
}

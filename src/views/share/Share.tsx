import { type CSSProperties, type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { LIMITS } from '../../model/limits';
import type { LabState } from '../../session/lab';
import { writeLink } from '../../permalink/permalink';
import { sessionOf, withoutRun } from '../../session/session';
import { formatCount, formatSetting } from '../../ui/numbers/formatNumber';
import { useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { Sheet } from '../../ui/Sheet';
import { copyText } from '../../ui/copyText';
import { qrPath } from '../../ui/qrPath';
import { reachOf } from '../../ui/reach';
import { EmbedCode } from './EmbedCode';
import { useShareWords } from './shareWords';
import { useSettled } from './useSettled';
import styles from './Share.module.css';

interface ShareProps {
  /** The page without language, theme and link: those who open the link have their own. */
  readonly address: string;
  /** Something is hidden on the page: the link holds samples and settings alone. */
  readonly bare: boolean;
  readonly onClose: () => void;
  readonly onSave: () => void;
  readonly onPrint: () => void;
}

/** The document and what it shows as a link: to copy, to scan, and what is in it; or as a file. */
export function Share({ address, bare, onClose, onSave, onPrint }: ShareProps): ReactElement {
  const share = useShareWords();
  const page = useMessages();
  const state = useSettled();
  const link = useMemo(() => linkOf(address, state, bare), [address, state, bare]);
  const reach = reachOf(address);
  const fits = link.length <= LIMITS.maxLinkLength;
  return (
    <Sheet title={page.share.title} close={page.share.close} onClose={onClose}>
      <div className={styles['body']}>
        <div>
          {fits ? (
            <>
              <LinkField link={link} bare={bare} />
              <Inside state={state} length={link.length} bare={bare} />
            </>
          ) : (
            <p className={styles['facts']} role="status">
              {share.tooLong(formatCount(link.length), formatCount(LIMITS.maxLinkLength))}
            </p>
          )}
          {reach !== 'others' && <p className={styles['facts']}>{page.share.reach[reach]}</p>}
          {fits && <EmbedCode address={address} link={link} />}
          <p className={styles['file']}>
            {share.file}{' '}
            <button type="button" className={styles['act']} onClick={onSave}>
              {share.saveFile}
            </button>
          </p>
          <p className={styles['file']}>
            {share.paper}{' '}
            <button type="button" className={styles['act']} onClick={onPrint}>
              {share.print}
            </button>
          </p>
        </div>
        {fits && <QrCode link={link} />}
      </div>
    </Sheet>
  );
}

function linkOf(address: string, state: LabState, bare: boolean): string {
  const session = sessionOf(state);
  return `${address}#${writeLink({ session: bare ? withoutRun(session) : session, view: state.view })}`;
}

function LinkField({ link, bare }: { readonly link: string; readonly bare: boolean }): ReactElement {
  const share = useShareWords();
  const field = useRef<HTMLInputElement>(null);
  // What was said is said of one link.
  const [said, setSaid] = useState<{ readonly link: string; readonly words: string } | null>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const copy = async (): Promise<void> => {
    const done = await copyText(link);
    if (!done) field.current?.focus();
    setSaid({ link, words: done ? (bare ? share.copiedBare : share.copied) : share.notCopied });
  };
  return (
    <>
      <label className={styles['field']}>
        <span>{share.link}</span>
        <input
          ref={field}
          type="text"
          readOnly
          spellCheck={false}
          value={link}
          onFocus={(event) => {
            const focused = event.currentTarget;
            focused.select();
            // The end of the selection is scrolled to; the beginning says more.
            requestAnimationFrame(() => {
              focused.scrollLeft = 0;
            });
          }}
        />
      </label>
      <p className={styles['copy']}>
        <button type="button" className={styles['act']} onClick={() => void copy()}>
          {share.copy}
        </button>
        <span role="status">{said?.link === link ? said.words : ''}</span>
      </p>
    </>
  );
}

interface InsideProps {
  readonly state: LabState;
  readonly length: number;
  readonly bare: boolean;
}

function Inside({ state, length, bare }: InsideProps): ReactElement {
  const share = useShareWords();
  const { document, run } = state;
  const playing = useLabState(({ run: now }) => now.playing);
  const t = formatCount(run.frame?.iteration ?? 0);
  const N = document.samples.N;
  const parts = [
    share.holds(formatCount(N), N, document.classes.length),
    share.settings(formatSetting(document.eta), document.bias),
    ...(bare ? [] : [share.moment(t)]),
    share.view,
  ];
  return (
    <div className={styles['facts']}>
      <p>
        {share.inside(parts)} {share.length(formatCount(length))}
      </p>
      <p>{bare ? share.bare : playing ? share.playing(t) : share.stored}</p>
    </div>
  );
}

function QrCode({ link }: { readonly link: string }): ReactElement {
  const share = useShareWords();
  const code = useMemo(() => qrPath(link), [link]);
  if (code === null) return <p className={styles['facts']}>{share.noQr}</p>;
  const { size, d } = code;
  const modules = { '--modules': `${size}px` } as CSSProperties;
  return (
    <svg className={styles['qr']} role="img" aria-label={share.qr} viewBox={`0 0 ${size} ${size}`} style={modules}>
      <path d={d} shapeRendering="crispEdges" />
    </svg>
  );
}

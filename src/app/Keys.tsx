import { Fragment, type ReactElement } from 'react';
import { keysEn } from '../i18n/keysEn';
import { keysZh } from '../i18n/keysZh';
import { useLab, useLabState } from '../ui/labContext';
import { useMessages } from '../ui/messagesContext';
import { Sheet } from '../ui/Sheet';
import { Switch } from '../ui/Switch';
import styles from './Keys.module.css';

/** All keys, with the switch of the single ones, and what each symbol stands for. */
export function Keys({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { lang, share } = useMessages();
  const lab = useLab();
  const shortcuts = useLabState((state) => state.view.shortcuts);
  const words = lang === 'en' ? keysEn : keysZh;
  return (
    <Sheet title={words.title} close={share.close} onClose={onClose}>
      <p>{words.singles}</p>
      <Switch
        on={shortcuts}
        onChange={(on) => {
          lab.setView({ shortcuts: on });
        }}
      >
        {words.off}
      </Switch>
      <dl className={styles['list']}>
        {words.keys.map(([keys, does]) => (
          <Fragment key={keys}>
            <dt>{keys.split(' ').map((key) => (key === '…' ? '–' : <kbd key={key}>{key}</kbd>))}</dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
      <h3 className={styles['heading']}>{words.symbols}</h3>
      <dl className={styles['list']}>
        {words.meanings.map(([symbol, meaning]) => (
          <Fragment key={symbol}>
            <dt>
              <i className="symbol">{symbol}</i>
            </dt>
            <dd>{meaning}</dd>
          </Fragment>
        ))}
      </dl>
    </Sheet>
  );
}

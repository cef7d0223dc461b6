import { Fragment, type ReactElement } from 'react';
import { formatSetting } from '../../ui/numbers/formatNumber';
import { useCanvas } from './canvas';
import { usePresentWords } from './presentWords';
import { Said } from '../../ui/Said';
import { Ticks } from './Ticks';
import styles from './Footer.module.css';
import text from './text.module.css';

interface FooterProps {
  /** Index of the scene; −1 on the title. Null where there is no lesson. */
  readonly scene: number | null;
  readonly scenes: number;
  readonly minutes: number | null;
  readonly iteration: number | null;
  readonly eta: number | null;
  /** Past tense, the latest last. */
  readonly actions: readonly string[];
}

/** Where the lesson stands: ticks, "4 of 12", t and η, and the last three actions. */
export function Footer({ scene, scenes, minutes, iteration, eta, actions }: FooterProps): ReactElement | null {
  const words = usePresentWords();
  const { narrow, unit, upright } = useCanvas();
  // Where targets of 44 px are higher than their places, the last actions make room.
  const room = !narrow && unit > 0.6;
  // On a phone a scene's head says which it is.
  const headed = upright && scene !== -1;
  const last = actions.slice(-3);
  if (headed && scene !== null && iteration === null) return null;
  return (
    <footer className={styles['footer']} aria-label={words.footer}>
      {scene !== null && !headed && <Ticks {...{ scene, scenes }} style={ticksStyle(scenes)} />}
      {scene !== null && scene >= 0 && !headed && <b>{words.scene(scene + 1, scenes)}</b>}
      {scene === -1 && minutes !== null && <span>{words.title.scenes(scenes, minutes)}</span>}
      {iteration !== null && eta !== null && (
        <span className={styles['moment']}>
          {words.step} <i className={text['math']}>t</i> = {iteration}
          {'  ·  '}
          <i className={text['math']}>η</i> = {formatSetting(eta)}
        </span>
      )}
      {room && last.length > 0 && (
        <span className={styles['actions']}>
          {last.map((action, at) => (
            <Fragment key={at}>
              {at > 0 && <span className={styles['then']}> › </span>}
              {at === last.length - 1 ? (
                <b>
                  <Said text={action} />
                </b>
              ) : (
                <Said text={action} />
              )}
            </Fragment>
          ))}
        </span>
      )}
    </footer>
  );
}

function ticksStyle(scenes: number): { readonly width: string } {
  return { width: `calc(var(--u) * ${Math.min(scenes, 20) * 34})` };
}

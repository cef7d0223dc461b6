import { Fragment, type ReactElement } from 'react';
import { formatSetting } from '../../ui/numbers/formatNumber';
import { useCanvas } from './canvas';
import { usePresentWords } from './presentWords';
import { Said } from '../../ui/Said';
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
export function Footer({ scene, scenes, minutes, iteration, eta, actions }: FooterProps): ReactElement {
  const words = usePresentWords();
  const { narrow, unit } = useCanvas();
  // Where targets of 44 px are higher than their places, the last actions make room.
  const room = !narrow && unit > 0.6;
  const last = actions.slice(-3);
  return (
    <footer className={styles['footer']} aria-label={words.footer}>
      {scene !== null && (
        <svg
          className={styles['ticks']}
          viewBox={`0 0 ${scenes * 34} 24`}
          aria-hidden="true"
          style={ticksStyle(scenes)}
        >
          {Array.from({ length: scenes }, (_, at) => (
            <rect
              key={at}
              x={at * 34}
              y={at === scene ? 3 : 9}
              width={26}
              height={at === scene ? 18 : 6}
              data-future={at > scene}
            />
          ))}
        </svg>
      )}
      {scene !== null && scene >= 0 && <b>{words.scene(scene + 1, scenes)}</b>}
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

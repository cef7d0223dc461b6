import type { ReactElement } from 'react';
import { formatCount, formatSetting } from '../../ui/numbers/formatNumber';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { oneClassWords, stationaryWords } from './lowestWords';
import { useSituation } from './situation';
import styles from './Notice.module.css';

/** What there is to know about the run right now, and the one thing to do about it; null when all is as usual. */
export function Notice(): ReactElement | null {
  const { notice, engine, history, data } = useMessages();
  const lab = useLab();
  const situation = useSituation();
  const iteration = useLabState((state) => state.run.frame?.iteration ?? 0);
  const mapped = useLabState((state) => state.document.degree !== undefined);
  const step = formatCount(iteration);
  switch (situation.kind) {
    case 'usual':
      return null;
    case 'failed':
      return (
        <Line
          grave
          text={situation.started ? notice.failed(step) : notice.neverStarted}
          action={situation.started ? engine.continueFrom(step) : engine.startAgain}
          onAct={() => {
            lab.restartEngine();
          }}
        />
      );
    case 'travelling':
      return (
        <Line
          text={engine.travelling(formatCount(situation.to))}
          progress={`${situation.percent} %`}
          action={engine.stay}
          onAct={() => {
            lab.stay();
          }}
        />
      );
    case 'restarted':
      return <Line text={engine.restarted(formatCount(situation.iteration))} />;
    case 'notPinned':
      return <Line text={history.notPinned(situation.pins, formatCount(situation.iteration))} />;
    case 'notLoaded':
      return <Line grave text={data.notLoaded} />;
    case 'onPage':
      return <Line text={engine.onPage} />;
    case 'otherKernel':
      return <Line text={engine.otherKernel(situation.kernel)} />;
    case 'nonFinite':
      return <Line grave text={notice.nonFinite(step)} />;
    case 'last':
      return <Line text={notice.last(step)} />;
    case 'empty':
      return (
        <Line
          text={notice.empty}
          action={notice.openIris}
          onAct={() => {
            lab.openDataset('iris');
          }}
        />
      );
    case 'oneClass':
      return (
        <Line
          text={oneClassWords(situation.lowest, notice)}
          action={notice.placeAnother}
          onAct={() => {
            lab.setView({ activeClass: situation.other });
            document.getElementById('plane')?.focus();
          }}
        />
      );
    case 'oscillating':
      return (
        <Line
          grave
          text={notice.oscillating(
            situation.rises,
            situation.of,
            formatSetting(situation.eta),
            formatSetting(2 / situation.L, 3),
          )}
          action={notice.useSafe}
          onAct={() => {
            lab.edit({ kind: 'setEta', eta: 1 / situation.L });
          }}
        />
      );
    case 'stationary':
      return <Line text={stationaryWords(situation, iteration, notice)} />;
    case 'separable':
      return <Line text={situation.vanished ? notice.vanished(situation.N) : notice.separable(situation.N, mapped)} />;
    default:
      return situation satisfies never;
  }
}

interface LineProps {
  readonly text: string;
  readonly grave?: boolean;
  /** Seen, and not spoken each time it changes. */
  readonly progress?: string;
  readonly action?: string;
  readonly onAct?: () => void;
}

function Line({ text, grave = false, progress, action, onAct }: LineProps): ReactElement {
  return (
    <p className={styles['notice']} role={grave ? 'alert' : 'status'}>
      <span className={grave ? styles['grave'] : undefined}>
        {grave && '✗ '}
        {text}
      </span>
      {progress !== undefined && <span aria-hidden="true">{progress}</span>}
      {action !== undefined && (
        <button type="button" className={styles['act']} onClick={onAct}>
          {action}
        </button>
      )}
    </p>
  );
}

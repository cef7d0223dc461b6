import { type ReactElement, useLayoutEffect, useState } from 'react';
import { TRUE_LINES } from '../../model/derivation/proofLine';
import type { Scene } from '../../lesson/lessonSchema';
import { UNMASKED } from '../../lesson/masks';
import type { LabState } from '../../session/lab';
import { selectShownFrame } from '../../session/selectors/shownFrame';
import { useLab, useLabState } from '../../ui/labContext';
import { useMessages } from '../../ui/messagesContext';
import { Blank } from './Blank';
import { Footer } from './Footer';
import { SceneLayout } from './SceneLayout';
import { type CurvePoint, type Shown, ShownContext } from './shown';
import { type PresentKey, usePresentKeys } from './usePresentKeys';

interface LabPlayProps {
  readonly onFullScreen: () => void;
  readonly corner: ReactElement;
}

/** The lab as it is on the big screen, without a lesson: forward is a step of descent, or on Proof the next line. */
export function LabPlay({ onFullScreen, corner }: LabPlayProps): ReactElement {
  const lab = useLab();
  const messages = useMessages();
  const [blank, setBlank] = useState(false);
  const [line, setLine] = useState(0);
  const state = useLabState((now) => now);
  const screen = state.view.screen;
  const walk = (by: 1 | -1): void => {
    if (screen === 'proof') setLine(Math.min(TRUE_LINES.length - 1, Math.max(0, line + by)));
    else if (by === 1) lab.step();
    else lab.stepBack();
  };
  usePresentKeys((key: PresentKey) => {
    if (blank) setBlank(false);
    else if (key === 'full') onFullScreen();
    else if (key === 'blank' || key === 'take') setBlank(true);
    else if (key === 'forward' || key === 'enter') walk(1);
    else if (key === 'back') walk(-1);
  });
  const status = state.run.status;
  const iteration = state.run.frame?.iteration ?? null;
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['status'] = status;
    if (iteration !== null) dataset['iteration'] = String(iteration);
    if (blank) dataset['blank'] = '';
    return () => {
      delete dataset['blank'];
      delete dataset['status'];
    };
  }, [status, iteration, blank]);
  const shown = shownOf(state, sceneOf(state, line, messages.data.names[state.document.source]));
  return (
    <>
      {shown && (
        <ShownContext value={shown}>
          <SceneLayout question={null} />
        </ShownContext>
      )}
      <Footer {...{ scene: null, scenes: 0, minutes: null, iteration, eta: state.document.eta }} actions={[]} />
      {corner}
      {blank && <Blank onWake={() => setBlank(false)} />}
    </>
  );
}

const SHOW: Readonly<Record<string, readonly string[]>> = {
  inspect: ['plane', 'chain'],
  default: ['plane', 'risk', 'curve', 'W'],
};

/** What the lab's screen shows, as a scene that asks nothing. */
function sceneOf({ view, document }: LabState, line: number, title: string): Scene {
  const { i, m, o } = view.proofAt;
  const lines = [TRUE_LINES[line]!, ...(line > 0 ? [TRUE_LINES[line - 1]!] : [])].map((id) => `line:${id}`);
  return {
    id: 'lab',
    document: 0,
    iteration: 0,
    select: { sample: (view.selected ?? 0) + 1, i, m: Math.min(m, document.classes.length - 1), o },
    show: [...(view.screen === 'proof' ? lines : (SHOW[view.screen] ?? SHOW['default']!))],
    caption: { en: title },
  };
}

/** Iterations on the curve's axis at least. */
const SHORTEST = 20;
/** Points of the curve, at most. */
const POINTS = 600;

function shownOf(state: LabState, scene: Scene): Shown | null {
  const now = selectShownFrame(state);
  if (!now) return null;
  const { frame, design } = now;
  const { history } = state.run;
  const curve: readonly CurvePoint[] = history.polyline(POINTS, frame.iteration);
  return {
    scene,
    moment: {
      document: state.document,
      design,
      iteration: frame.iteration,
      first: frame.batch?.first ?? frame.iteration,
      W: frame.W,
      G: frame.G,
      risk: frame.risk,
      correct: frame.correct,
    },
    before: null,
    curve,
    end: Math.max(history.last, frame.iteration, SHORTEST),
    masks: UNMASKED,
    stage: 'open',
    ask: null,
    ring: state.view.selected !== null,
    guess: null,
    truth: null,
    run: null,
    onGuess: () => undefined,
  };
}

/** The lab as it is, for the figures of the big screen. */
import { TRUE_LINES } from '../../model/derivation/proofLine';
import type { Scene } from '../../lesson/lessonSchema';
import { UNMASKED } from '../../lesson/masks';
import type { LabState } from '../../session/lab';
import { selectShownFrame } from '../../session/selectors/shownFrame';
import type { CurvePoint, Shown } from './shown';

const SHOW: Readonly<Record<string, readonly string[]>> = {
  inspect: ['plane', 'chain'],
  default: ['plane', 'risk', 'curve', 'W'],
};

/** What the lab's screen shows, as a scene that asks nothing. */
export function labScene({ view, document }: LabState, line: number, title: string): Scene {
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

/** The lab's moment as the figures of the big screen read it; null before the first frame. */
export function labShown(state: LabState, scene: Scene): Shown | null {
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

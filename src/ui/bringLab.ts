/** Brings the lab to a scene: its samples, W, iteration and the past of the run, on the screen that shows most of it. */
import { RiskHistory } from '../model/descent/riskHistory';
import type { Scene } from '../lesson/lessonSchema';
import type { SceneRun } from '../lesson/sceneRun';
import { shapeOf } from '../session/document';
import type { Lab } from '../session/lab';
import type { Session } from '../session/session';
import type { Screen } from '../session/view';

const OF_SAMPLE: readonly string[] = ['chain', 'x', 'unit', 'plot', 'tiles'];

export function bringLab(lab: Lab, scene: Scene, run: SceneRun): void {
  const { document } = run.before;
  lab.beginWith(sessionOfScene(run));
  const { D, K } = shapeOf(document);
  const { sample, i, m, o } = scene.select;
  lab.setView({
    screen: screenOf(scene),
    selected: sample <= document.samples.N ? sample - 1 : null,
    proofAt: { i: Math.min(i, K - 1), m: Math.min(m, K - 1), o: Math.min(o, D - 1) },
  });
}

function screenOf({ show }: Scene): Screen {
  if (show[0]?.startsWith('line:')) return 'proof';
  return show.some((name) => OF_SAMPLE.includes(name)) ? 'inspect' : 'explore';
}

/** The scene's moment as a session that goes on from there. */
function sessionOfScene({ before, risks, first }: SceneRun): Session {
  const { document, iteration, W, G, risk } = before;
  const history = new RiskHistory(first);
  history.push(first, Float64Array.from(risks.slice(0, iteration - first + 1)));
  const base = { iteration: first, W: first === iteration ? W : Float64Array.from(document.initialW.flat()) };
  return { document, base, run: { iteration, W, G, risk, history } };
}

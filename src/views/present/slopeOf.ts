import type { Slope } from '../../lesson/guess';
import type { SceneRun } from '../../lesson/sceneRun';

/** R where a scene begins and what its last step changed: the start of ready-made curves. */
export function slopeOf({ before, risks, first }: SceneRun): Slope {
  const past = risks[before.iteration - first - 1];
  return { risk: before.risk, step: past === undefined ? 0 : before.risk - past };
}

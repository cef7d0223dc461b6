import { useEffect, useState } from 'react';
import type { Slices } from '../model/kernel/slices';
import type { Scene } from '../lesson/lessonSchema';
import { runScene, type SceneRun } from '../lesson/sceneRun';
import { type Truth, truthOf } from '../lesson/truth';
import type { Document } from '../session/document';
import { runInSlices } from './runInSlices';

/** A scene computed, and its question's answer where there is one. */
export interface Computed {
  readonly scene: Scene;
  readonly run: SceneRun;
  readonly truth: Truth | null;
}

/** Scenes that were computed, so that coming back to one shows it at once. */
const known = new WeakMap<Scene, Computed>();

function* compute(document: Document, scene: Scene): Slices<Computed> {
  const run = yield* runScene(document, scene);
  const truth = scene.ask ? yield* truthOf(scene.ask, run) : null;
  return { scene, run, truth };
}

/** The scene computed before, here or elsewhere on the page; null where it was not. */
export function computedScene(scene: Scene | undefined): Computed | null {
  return scene ? (known.get(scene) ?? null) : null;
}

interface Job {
  readonly document: Document | undefined;
  readonly scene: Scene | undefined;
}

/** Computes scenes a few milliseconds at a time, the first that is missing first; drawn again as each is done. */
export function useSceneRuns(jobs: readonly Job[]): void {
  const [, setTurn] = useState(0);
  const { document, scene } = jobs.find((job) => job.document && job.scene && !known.has(job.scene)) ?? {};
  useEffect(() => {
    if (!scene || !document) return;
    return runInSlices(compute(document, scene), (result) => {
      known.set(scene, result);
      setTurn((turn) => turn + 1);
    });
  }, [document, scene]);
}

/** The scene computed, and the next one after it; null until it is. */
export function useSceneRun(document: Document | undefined, scene: Scene | undefined, next: Job): Computed | null {
  useSceneRuns([{ document, scene }, next]);
  return computedScene(scene);
}

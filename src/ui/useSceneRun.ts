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

/** The scene computed a few milliseconds at a time, and the next one after it; null until it is. */
export function useSceneRun(
  document: Document | undefined,
  scene: Scene | undefined,
  next: { readonly document: Document | undefined; readonly scene: Scene | undefined },
): Computed | null {
  const [, setTurn] = useState(0);
  const computed = scene ? (known.get(scene) ?? null) : null;
  useEffect(() => {
    const [todo, on] = computed ? [next.scene, next.document] : [scene, document];
    if (!todo || !on || known.has(todo)) return;
    return runInSlices(compute(on, todo), (result) => {
      known.set(todo, result);
      setTurn((turn) => turn + 1);
    });
  }, [document, scene, next.document, next.scene, computed]);
  return computed;
}

import type { ReactElement } from 'react';
import type { Lesson } from '../../lesson/lessonSchema';
import { isShipped, shippedDocument } from '../../lesson/sceneRun';
import { ScenePicture } from '../../ui/ScenePicture';
import { useSceneRun } from '../../ui/useSceneRun';

/** Its fourth scene shows what a lesson is about. */
const SCENE = 3;

/** The main figure of a scene of the lesson, computed, without words. */
export function LessonPicture({ lesson }: { readonly lesson: Lesson }): ReactElement {
  const scene = lesson.scenes[SCENE];
  const entry = scene && lesson.documents[scene.document];
  const document = entry && isShipped(entry) ? shippedDocument(entry) : null;
  const computed = useSceneRun(document ?? undefined, scene, { document: undefined, scene: undefined });
  return <ScenePicture run={computed?.run ?? null} curve={scene?.show[0] === 'curve'} />;
}

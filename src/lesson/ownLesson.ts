/** What can be done to a lesson of one's own: each gives a new lesson, and the old one can be gone back to. */
import { type Lesson, LESSON_LIMITS, type LessonDocument, type Scene, type Words } from './lessonSchema';

export function emptyLesson(id: string, title: Words): Lesson {
  return { format: 'softmax-lesson', version: 1, id, title, documents: [], scenes: [] };
}

/** The same lesson under another id and title. */
export function copyOfLesson(lesson: Lesson, id: string, title: Words): Lesson {
  return { ...lesson, id, title };
}

/** With a scene after place `after` (−1: first), on its document; the same lesson where it is full. */
export function withScene(lesson: Lesson, after: number, scene: Scene, document: LessonDocument): Lesson {
  if (lesson.scenes.length >= LESSON_LIMITS.scenes) return lesson;
  const [documents, index] = withDocument(lesson.documents, document);
  if (documents.length > LESSON_LIMITS.documents) return lesson;
  const scenes = [
    ...lesson.scenes.slice(0, after + 1),
    { ...scene, document: index },
    ...lesson.scenes.slice(after + 1),
  ];
  return { ...lesson, documents, scenes };
}

/** Documents are shared by the scenes that have the same. */
function withDocument(
  documents: readonly LessonDocument[],
  document: LessonDocument,
): readonly [documents: LessonDocument[], index: number] {
  const text = JSON.stringify(document);
  const known = documents.findIndex((entry) => JSON.stringify(entry) === text);
  return known >= 0 ? [[...documents], known] : [[...documents, document], documents.length];
}

/** With scene `at` showing another moment; what is said, asked and shown of it stays. */
export function withMoment(lesson: Lesson, at: number, moment: Scene, document: LessonDocument): Lesson {
  const old = lesson.scenes[at];
  if (!old) return lesson;
  const [documents, index] = withDocument(lesson.documents, document);
  const { iteration, W, eta, select } = moment;
  const { W: _, eta: __, ...kept } = old;
  const scene: Scene = { ...kept, document: index, iteration, select, ...(W && { W }), ...(eta && { eta }) };
  return withoutUnused({
    ...lesson,
    documents,
    scenes: lesson.scenes.map((one, place) => (place === at ? scene : one)),
  });
}

/** With scene `at` changed. */
export function withChanged(lesson: Lesson, at: number, change: Partial<Scene>): Lesson {
  return { ...lesson, scenes: lesson.scenes.map((scene, place) => (place === at ? { ...scene, ...change } : scene)) };
}

export function withDuplicate(lesson: Lesson, at: number, id: string): Lesson {
  const scene = lesson.scenes[at];
  if (!scene || lesson.scenes.length >= LESSON_LIMITS.scenes) return lesson;
  return { ...lesson, scenes: [...lesson.scenes.slice(0, at + 1), { ...scene, id }, ...lesson.scenes.slice(at + 1)] };
}

export function withoutScene(lesson: Lesson, at: number): Lesson {
  return withoutUnused({ ...lesson, scenes: lesson.scenes.filter((_, place) => place !== at) });
}

/** With scene `from` at place `to`; the same lesson where there is no such place. */
export function withSceneMoved(lesson: Lesson, from: number, to: number): Lesson {
  const scene = lesson.scenes[from];
  if (!scene || to < 0 || to >= lesson.scenes.length) return lesson;
  const others = lesson.scenes.filter((_, place) => place !== from);
  return { ...lesson, scenes: [...others.slice(0, to), scene, ...others.slice(to)] };
}

/** Without documents that no scene stands on. */
function withoutUnused(lesson: Lesson): Lesson {
  const used = lesson.documents.map((_, at) => lesson.scenes.some(({ document }) => document === at));
  if (used.every(Boolean)) return lesson;
  const places = used.map((_, at) => used.slice(0, at).filter(Boolean).length);
  return {
    ...lesson,
    documents: lesson.documents.filter((_, at) => used[at]),
    scenes: lesson.scenes.map((scene) => ({ ...scene, document: places[scene.document] ?? 0 })),
  };
}

import type { Scene } from '../lesson/lessonSchema';

/** The least that a scene is; its caption is its id. */
export function plainScene(id: string): Scene {
  return {
    ...{ id, document: 0, iteration: 0 },
    select: { sample: 1, i: 0, m: 1, o: 0 },
    show: ['plane'],
    caption: { en: id },
  };
}

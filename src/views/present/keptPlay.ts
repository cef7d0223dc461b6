/** Where a lesson stands, kept in this tab: a reload comes back to the same scene, state and guesses. */
import * as v from 'valibot';
import { guardStorage } from '../../autosave/guardedStorage';
import type { Play } from '../../lesson/play';

const KEY = 'softmax-lab.play';

const finite = v.pipe(v.number(), v.finite());
const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const guess = v.variant('kind', [
  v.object({ kind: v.literal('number'), value: finite }),
  v.object({ kind: v.literal('answer'), which: v.pipe(index, v.maxValue(3)) }),
  v.object({ kind: v.literal('curve'), values: v.pipe(v.array(finite), v.maxLength(7)), handle: index }),
]);
const stored = v.object({
  lesson: v.string(),
  play: v.object({
    scene: v.pipe(v.number(), v.safeInteger(), v.minValue(-1)),
    stage: v.picklist(['open', 'draft', 'committed', 'revealed']),
    blank: v.boolean(),
    guesses: v.record(v.string(), guess),
  }),
});

const storage = guardStorage(() => sessionStorage);

export function keepPlay(lesson: string, play: Play): void {
  storage.write(KEY, JSON.stringify({ lesson, play }));
}

/** What was kept of this lesson in this scene; null where it is another, or damaged. */
export function keptPlay(lesson: string, scene: number, scenes: number): Play | null {
  try {
    const kept = v.parse(stored, JSON.parse(storage.read(KEY) ?? ''));
    if (kept.lesson !== lesson || kept.play.scene !== scene || scene >= scenes) return null;
    const { stage, guesses } = kept.play;
    // A state that no play comes to is not gone back to.
    return stage !== 'open' && stage !== 'revealed' && guesses[scene] === undefined ? null : { ...kept.play, guesses };
  } catch {
    return null;
  }
}

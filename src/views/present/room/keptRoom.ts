/** Where a lesson stands, kept in this tab: a reload comes back to the same scene, state, guesses and times. */
import { guardStorage } from '../../../autosave/guardedStorage';
import { readStamped, type Stamped, startAt } from '../../../lesson/room';

const KEY = 'softmax-lab.play';

const storage = guardStorage(() => sessionStorage);

export function keepRoom(lesson: string, stamped: Stamped): void {
  storage.write(KEY, JSON.stringify({ lesson, stamped }));
}

/** What was kept of this lesson in this scene; a beginning there where it is another, or damaged. */
export function keptRoom(lesson: string, scene: number, scenes: number): Stamped {
  try {
    const kept = JSON.parse(storage.read(KEY) ?? 'null') as { lesson?: unknown; stamped?: unknown } | null;
    const stamped = kept?.lesson === lesson ? readStamped(kept.stamped, scenes) : null;
    if (stamped?.room.play.scene === scene || stamped?.room.frozen?.scene === scene) return stamped;
  } catch {
    // What is damaged is begun anew.
  }
  return startAt(scene, Date.now());
}

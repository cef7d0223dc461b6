/**
 * A lesson being played: where it stands, what was guessed, and what a press of the remote does to it. A scene goes from
 * `open` through `draft` and `committed` to `revealed`; back undoes exactly what forward did.
 */
import type { Guess } from './guess';

export type Stage = 'open' | 'draft' | 'committed' | 'revealed';

export interface Play {
  /** Index of the scene; −1 is the title. */
  readonly scene: number;
  readonly stage: Stage;
  readonly blank: boolean;
  /** The guess of each scene that has one. */
  readonly guesses: Readonly<Record<number, Guess>>;
}

/** What the reducer must know of the lesson. `ladder` is the guesses that a remote walks through; empty: it asks nothing. */
export interface PlayedLesson {
  readonly scenes: number;
  ladder(scene: number): readonly Guess[];
  /** Whether what a scene asks about exists. */
  asks(scene: number): boolean;
}

export type PlayEvent =
  | { readonly kind: 'forward' | 'back' | 'take' | 'enter' | 'blank' }
  /** A guess that was tapped, typed or dragged. */
  | { readonly kind: 'guess'; readonly guess: Guess }
  | { readonly kind: 'goTo'; readonly scene: number };

export const atTitle: Play = { scene: -1, stage: 'open', blank: false, guesses: {} };

export function playAt(scene: number): Play {
  return { ...atTitle, scene };
}

/** The play after an event; the same object where nothing changes. */
export function played(play: Play, event: PlayEvent, lesson: PlayedLesson): Play {
  // Any key wakes a blank screen and does nothing else.
  if (play.blank) return { ...play, blank: false };
  switch (event.kind) {
    case 'blank':
      return { ...play, blank: true };
    case 'forward':
      return forward(play, lesson);
    case 'back':
      return back(play, lesson);
    case 'take':
      return play.stage === 'draft' ? committed(play) : { ...play, blank: true };
    case 'enter':
      return play.stage === 'draft' ? committed(play) : forward(play, lesson);
    case 'guess':
      return guessed(play, event.guess, lesson);
    case 'goTo':
      return event.scene >= -1 && event.scene < lesson.scenes ? entered(play, event.scene, 'open') : play;
    default:
      return event satisfies never;
  }
}

function forward(play: Play, lesson: PlayedLesson): Play {
  const { scene, stage, guesses } = play;
  const ladder = lesson.asks(scene) ? lesson.ladder(scene) : [];
  if (ladder.length === 0 || stage === 'revealed') {
    return scene + 1 < lesson.scenes ? entered(play, scene + 1, 'open') : play;
  }
  if (stage === 'committed') return { ...play, stage: 'revealed' };
  // From open to the first; from the last, and from what is none of them, to the first again.
  const lit = stage === 'open' ? -1 : placeOf(guesses[scene], ladder);
  return withGuess(play, ladder[(lit + 1) % ladder.length]!);
}

function back(play: Play, lesson: PlayedLesson): Play {
  const { scene, stage, guesses } = play;
  if (stage === 'revealed' && guesses[scene] !== undefined) return { ...play, stage: 'committed' };
  if (stage === 'committed') return { ...play, stage: 'draft' };
  if (stage === 'draft') {
    const ladder = lesson.ladder(scene);
    const lit = placeOf(guesses[scene], ladder);
    return lit > 0 ? withGuess(play, ladder[lit - 1]!) : withoutGuess(play);
  }
  if (scene < 0) return play;
  const before = scene - 1;
  return entered(play, before, before >= 0 && guesses[before] !== undefined ? 'revealed' : 'open');
}

function committed(play: Play): Play {
  return play.guesses[play.scene] === undefined ? play : { ...play, stage: 'committed' };
}

function guessed(play: Play, guess: Guess, lesson: PlayedLesson): Play {
  const open = play.stage === 'open' || play.stage === 'draft';
  return open && lesson.asks(play.scene) ? withGuess(play, guess) : play;
}

function withGuess(play: Play, guess: Guess): Play {
  return { ...play, stage: 'draft', guesses: { ...play.guesses, [play.scene]: guess } };
}

function withoutGuess(play: Play): Play {
  const { [play.scene]: _, ...guesses } = play.guesses;
  return { ...play, stage: 'open', guesses };
}

function entered(play: Play, scene: number, stage: Stage): Play {
  // A scene that is entered forward asks again; a guess that was made there is what it shows once it is answered.
  const known = stage === 'open' ? withoutGuess({ ...play, scene }).guesses : play.guesses;
  return { scene, stage, blank: false, guesses: known };
}

/** Where on the ladder of its scene the guess stands; −1: on none of its rungs, or there is no guess. */
export function rungOf({ scene, guesses }: Play, lesson: PlayedLesson): number {
  return placeOf(guesses[scene], lesson.ladder(scene));
}

/** What comes to the screen next: the answer, or where there is none to wait for the next scene; null at the end. */
export function comingUp(play: Play, lesson: PlayedLesson): Play | null {
  const { scene, stage } = play;
  const asks = lesson.asks(scene) && lesson.ladder(scene).length > 0;
  if (asks && stage !== 'revealed') return { ...play, stage: 'revealed', blank: false };
  return scene + 1 < lesson.scenes ? entered(play, scene + 1, 'open') : null;
}

function placeOf(guess: Guess | undefined, ladder: readonly Guess[]): number {
  return guess === undefined ? -1 : ladder.findIndex((step) => sameGuess(step, guess));
}

function sameGuess(a: Guess, b: Guess): boolean {
  if (a.kind === 'number') return b.kind === 'number' && a.value === b.value;
  if (a.kind === 'answer') return b.kind === 'answer' && a.which === b.which;
  return b.kind === 'curve' && a.values.length === b.values.length && a.values.every((v, h) => v === b.values[h]);
}

/** Which scenes' guesses are in the tally: those revealed up to where the play stands. */
export function revealedScenes({ scene, stage, guesses }: Play): readonly number[] {
  return Object.keys(guesses)
    .map(Number)
    .filter((at) => at < scene || (at === scene && stage === 'revealed'))
    .sort((a, b) => a - b);
}

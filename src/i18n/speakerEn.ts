/** The words of the speaker's window, in English. They come with it. */
export interface SpeakerMessages {
  readonly title: (lesson: string) => string;
  readonly scene: (a: number, b: number) => string;
  readonly titleFrame: string;
  readonly inStep: string;
  readonly follows: string;
  readonly lost: string;
  readonly forbidden: string;
  readonly freeze: string;
  readonly frozen: (scene: number) => string;
  readonly thaw: string;
  readonly clock: string;
  readonly elapsed: (planned: string) => string;
  readonly here: string;
  readonly now: string;
  readonly next: string;
  readonly answerAfter: (curve: boolean) => string;
  readonly answer: string;
  readonly sceneNext: (a: number) => string;
  readonly end: string;
  readonly wake: string;
  readonly blank: string;
  readonly toTitle: string;
  readonly takeOff: string;
  readonly change: string;
  readonly lastRung: string;
  readonly hideAgain: string;
  readonly rung: (a: number, b: number) => string;
  readonly shape: (a: number, b: number) => string;
  readonly commit: (curve: boolean) => string;
  readonly showAnswer: string;
  readonly or: string;
  readonly why: {
    readonly waits: (curve: boolean) => string;
    readonly committed: string;
    readonly revealed: string;
    readonly nothing: string;
    readonly blank: string;
    readonly frozen: string;
  };
  readonly larger: string;
  readonly smaller: string;
  readonly size: string;
  readonly noNotes: string;
  readonly hidden: string;
  readonly nothingHidden: string;
  readonly computing: string;
  readonly step: string;
  readonly guess: string;
  readonly curve: string;
  readonly computed: string;
  readonly difference: string;
  readonly hands: string;
  readonly handsFor: (answer: string) => string;
  readonly handsLimit: (most: string) => string;
  readonly list: string;
  readonly held: string;
  readonly missed: string;
  readonly waiting: string;
}

const what = (curve: boolean): string => (curve ? 'the curve' : 'a guess');

export const speakerEn: SpeakerMessages = {
  title: (lesson) => `Speaker: ${lesson}`,
  scene: (a, b) => `scene ${a} of ${b}`,
  titleFrame: 'title',
  inStep: 'projector in step',
  follows: 'projector follows',
  lost: 'projector closed: open it again',
  forbidden: 'The browser did not open the window: allow this page to open windows.',
  freeze: 'Freeze',
  frozen: (scene) => `The room still sees scene ${scene}`,
  thaw: 'Back to what the room sees',
  clock: 'Clock',
  elapsed: (planned) => `of ${planned}`,
  here: 'this scene',
  now: 'Now',
  next: 'Next',
  answerAfter: (curve) => `the answer, after ${what(curve)} is committed`,
  answer: 'the answer',
  sceneNext: (a) => `scene ${a}`,
  end: 'the end',
  wake: 'Wake the screen',
  blank: 'Blank the screen',
  toTitle: 'Title',
  takeOff: 'Take it off',
  change: 'Change the guess',
  lastRung: 'The one before',
  hideAgain: 'Hide the answer',
  rung: (a, b) => `Answer ${a} of ${b}`,
  shape: (a, b) => `Ready-made shape ${a} of ${b}`,
  commit: (curve) => (curve ? 'Commit the curve' : 'Commit'),
  showAnswer: 'Show the answer',
  or: 'or',
  why: {
    waits: (curve) => `Step is locked until ${what(curve)} is committed. After that, PgDn shows the answer.`,
    committed: 'The guess stands. PgDn shows the answer.',
    revealed: 'The answer is on the screen.',
    nothing: 'This scene asks nothing.',
    blank: 'The screen is blank. Any key wakes it and does nothing else.',
    frozen: 'The projector keeps its picture. What you do here, the room does not see.',
  },
  larger: 'Larger notes',
  smaller: 'Smaller notes',
  size: 'size of the notes',
  noNotes: 'No notes for this scene.',
  hidden: 'Hidden from the room',
  nothingHidden: 'Nothing is hidden.',
  computing: 'being computed',
  step: 'step',
  guess: 'the room’s guess',
  curve: 'the room’s curve',
  computed: 'computed',
  difference: 'difference',
  hands: 'hands',
  handsFor: (answer) => `Hands for “${answer}”`,
  handsLimit: (most) => `a whole number from 0 to ${most}`,
  list: 'Scenes',
  held: 'held',
  missed: 'missed',
  waiting: 'waiting',
};

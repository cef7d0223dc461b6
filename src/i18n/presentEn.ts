/** The words of the big screen and of lessons, in English. They come with it. */
export interface PresentMessages {
  /** Said instead on one's own phone. */
  readonly mine: Pick<PresentMessages, 'room' | 'you' | 'commitCurve' | 'next' | 'said' | 'saidExactly'>;
  readonly drag: string;
  readonly leave: string;
  readonly lab: string;
  readonly speaker: string;
  readonly forbidden: string;
  readonly theme: string;
  readonly blank: string;
  readonly scene: (a: number, b: number) => string;
  readonly footer: string;
  readonly step: string;
  readonly sample: (n: number, label: string) => string;
  readonly risk: string;
  readonly riskAt: (t: string) => string;
  readonly guessing: string;
  readonly score: string;
  readonly probability: string;
  readonly loss: string;
  readonly sampleNumber: (n: number) => string;
  readonly hidden: string;
  readonly hiddenCells: (count: number) => string;
  readonly room: string;
  readonly you: string;
  readonly prediction: string;
  readonly handle: (h: number) => string;
  readonly handleKey: string;
  readonly enter: string;
  readonly commit: string;
  readonly commitCurve: string;
  readonly reveal: string;
  readonly next: string;
  readonly back: string;
  readonly stepLocked: string;
  readonly placeFirst: string;
  readonly committed: string;
  readonly notInRange: (low: string, high: string) => string;
  readonly gone: (n: number) => string;
  readonly noValue: string;
  readonly computing: string;
  /** Of a quantity without a short symbol, `q` is null. */
  readonly said: (g: string, q: string | null, v: string, d: string, higher: boolean) => string;
  readonly saidExactly: (g: string, q: string | null) => string;
  readonly saidAnswer: (a: string, b: string) => string;
  readonly within: (a: number, b: number, tol: string) => string;
  readonly held: (a: number, b: number) => string;
  readonly thisStep: (d: string, down: boolean) => string;
  readonly up: (d: string, up: boolean) => string;
  readonly was: (t: string) => string;
  readonly ifSame: string;
  readonly ifOther: string;
  readonly agrees: string;
  readonly disagrees: string;
  readonly unit: string;
  readonly push: string;
  readonly author: string;
  readonly hands: (count: number) => string;
  readonly signs: readonly [string, string, string];
  readonly lossOf: string;
  readonly tiles: string;
  readonly mean: string;
  readonly measured: string;
  readonly etaAxis: string;
  readonly plane: string;
  readonly curve: string;
  readonly weights: string;
  readonly gradient: string;
  readonly acts: {
    readonly opened: (data: string) => string;
    readonly ran: (n: string) => string;
    readonly chose: (n: number) => string;
    readonly hid: (what: string) => string;
    readonly drew: string;
    readonly guessed: (k: string) => string;
    readonly committed: string;
    readonly showed: string;
    readonly scaled: string;
    readonly moved: string;
  };
  readonly title: {
    readonly scenes: (a: number, m: number) => string;
    readonly phone: string;
    readonly private: string;
    readonly motto: (count: number) => string;
    readonly qr: string;
  };
  readonly problem: {
    readonly notFound: string;
    readonly notLoaded: string;
    readonly badLink: string;
    readonly tooLarge: string;
    readonly unreadable: string;
    readonly notJson: string;
    readonly notALesson: string;
    readonly newerVersion: (version: number) => string;
    readonly unknown: (name: string) => string;
    readonly damaged: (where: string) => string;
  };
}

const steps = (n: string): string => `${n} ${n === '1' ? 'step' : 'steps'}`;
const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const inWords = (n: number): string => NUMBERS[n] ?? String(n);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const presentEn: PresentMessages = {
  mine: {
    room: 'you',
    you: 'your guess',
    commitCurve: 'Commit my curve',
    next: 'Next scene',
    said: (g, q, v, d, higher) => `You said ${g}, but ${q ?? 'it'} is ${v}: ${d} ${higher ? 'higher' : 'lower'}.`,
    saidExactly: (g, q) => `You said ${g}, and ${q ?? 'it'} is just that.`,
  },
  drag: 'Drag the handles to where you think the risk will be.',
  leave: 'Back to your work',
  lab: 'Open in the lab',
  speaker: 'Speaker window',
  forbidden: 'The browser did not open the window: allow this page to open windows.',
  theme: 'Dark or light',
  blank: 'Blank screen',
  scene: (a, b) => `${a} of ${b}`,
  footer: 'Where the lesson stands',
  step: 'step',
  sample: (n, label) => `sample ${n}, labelled ${label}`,
  risk: 'risk',
  riskAt: (t) => `risk at step ${t}`,
  guessing: 'pure guessing',
  score: 'score',
  probability: 'probability',
  loss: 'loss',
  sampleNumber: (n) => `sample ${n}`,
  hidden: 'hidden',
  hiddenCells: (count) => `${inWords(count)} ${count === 1 ? 'cell' : 'cells'} hidden`,
  room: 'the room',
  you: 'the room’s guess',
  prediction: 'Your prediction',
  handle: (h) => `Handle ${h}`,
  handleKey: 'handle',
  enter: 'Enter',
  commit: 'Commit',
  commitCurve: 'Commit the curve',
  reveal: 'Reveal',
  next: 'Next',
  back: 'Back',
  stepLocked: 'Step is locked: commit a curve first',
  placeFirst: 'Step is locked: place a guess first',
  committed: 'committed',
  notInRange: (low, high) => `a number from ${low} to ${high}`,
  gone: (n) => `sample ${n} no longer exists`,
  noValue: 'what is asked for does not exist here',
  computing: 'not computed yet',
  said: (g, q, v, d, higher) => `The room said ${g}, but ${q ?? 'it'} is ${v}: ${d} ${higher ? 'higher' : 'lower'}.`,
  saidExactly: (g, q) => `The room said ${g}, and ${q ?? 'it'} is just that.`,
  saidAnswer: (a, b) => `Most said “${a}”. It is “${b}”.`,
  within: (a, b, tol) => `${a} of the ${b} handles ${a === 1 ? 'is' : 'are'} within ${tol}.`,
  held: (a, b) => `${a} of ${b} ${b === 1 ? 'prediction' : 'predictions'} held`,
  thisStep: (d, down) => `this step: ${down ? 'down' : 'up'} ${d}`,
  up: (d, up) => `${d} ${up ? 'up' : 'down'}`,
  was: (t) => `step ${t}`,
  ifSame: 'if m = i',
  ifOther: 'if m ≠ i',
  agrees: '✓ measured slope agrees',
  disagrees: '✗ measured slope differs',
  unit: 'the three probabilities share one unit',
  push: 'what one class gains, the others give up',
  author: 'the lecturer’s answer',
  hands: (count) => `${count} ${count === 1 ? 'hand' : 'hands'}`,
  signs: ['positive', 'negative', 'about zero'],
  lossOf: 'loss over the probability of the label',
  tiles: 'x(ŷ − y)ᵀ of every sample',
  mean: 'their mean',
  measured: 'measured slope',
  etaAxis: 'learning rate',
  plane: 'Plane',
  curve: 'Risk curve',
  weights: 'Weights',
  gradient: 'Gradient',
  acts: {
    opened: (data) => `opened ${data}`,
    ran: (n) => `ran ${steps(n)}`,
    chose: (n) => `chose ${n}`,
    hid: (what) => `hid ${what}`,
    drew: 'drew a curve',
    guessed: (k) => `guessed ${k}`,
    committed: 'committed',
    showed: 'showed the answer',
    scaled: 'scaled W',
    moved: 'moved W',
  },
  title: {
    scenes: (a, m) => `${a} scenes, about ${m} minutes`,
    phone: 'Guess on your own phone',
    private: 'No account, nothing is sent: your guesses stay on your phone.',
    motto: (count) =>
      `${capital(inWords(count))} ${count === 1 ? 'question' : 'questions'}. Guess first, then look: each is answered by the computation on the screen.`,
    qr: 'QR code of the lesson’s address',
  },
  problem: {
    notFound: 'This lesson is not among those of this computer. Your work is as it was.',
    notLoaded: 'The lesson could not be loaded. Your work is as it was.',
    badLink: 'The link is incomplete: part of the lesson is missing. Ask for it again, or for the file.',
    tooLarge: 'The file is larger than 20 MB and was not opened.',
    unreadable: 'The file could not be read. Nothing was changed.',
    notJson: 'The file is not a lesson: it is not JSON. Nothing was changed.',
    notALesson: 'The file is not a lesson. Nothing was changed.',
    newerVersion: (version) =>
      `The lesson is of version ${version}, which is newer than this page. Nothing was changed.`,
    unknown: (name) => `The lesson asks for “${name}”, which this page does not know. Nothing was changed.`,
    damaged: (where) => `The lesson is damaged at ${where}. Nothing was changed.`,
  },
};

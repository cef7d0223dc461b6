/** The words of what is printed, in English. They come with it. */
export interface PrintMessages {
  readonly handout: string;
  readonly lesson: string;
  readonly print: string;
  readonly close: string;
  readonly open: string;
  readonly revealed: string;
  readonly state: string;
  readonly notes: string;
  readonly pages: (count: number) => string;
  readonly title: (data: string) => string;
  readonly own: string;
  readonly moment: string;
  readonly correct: (correct: string, N: string) => string;
  readonly rowsSum: string;
  readonly moreRows: (count: number) => string;
  readonly sample: (n: number) => string;
  readonly labelled: string;
  readonly noSample: string;
  readonly flat: string;
  readonly asks: (N: string) => string;
  readonly asksAlone: string;
  readonly before: string;
  readonly row: string;
  readonly guess: (t: string, v: string) => string;
  readonly noLink: (length: string) => string;
  readonly qr: string;
  readonly range: (low: string, high: string) => string;
  readonly draw: string;
  readonly tick: string;
  readonly yourGuess: string;
  readonly notLoaded: string;
}

export const printEn: PrintMessages = {
  handout: 'Hand-out',
  lesson: 'Lesson on paper',
  print: 'Print',
  close: 'Back to your work',
  open: 'questions open',
  revealed: 'with the answers',
  state: 'Scenes',
  notes: 'notes',
  pages: (count) => `${count} ${count === 1 ? 'page' : 'pages'} A4`,
  title: (data) => `Softmax regression on ${data}`,
  own: 'own samples',
  moment: 'step',
  correct: (correct, N) => `${correct} of ${N} classified correctly`,
  rowsSum: 'every row of G sums to 0',
  moreRows: (count) => `and ${count} more ${count === 1 ? 'row' : 'rows'}`,
  sample: (n) => `Sample ${n}`,
  labelled: 'labelled',
  noSample: 'There is no sample yet: no risk, no gradient, only W.',
  flat: 'W laid flat:',
  asks: (N) => `What this one sample asks of W. The mean of ${N} such tables is G, and one step is W − ηG.`,
  asksAlone: 'What this one sample asks of W.',
  before: 'Before you scan:',
  row: 'Why does every row of this table sum to 0?',
  guess: (t, v) => `Step ${t}: will R be above or below ${v}? Write your guess:`,
  noLink: (length) =>
    `The link has ${length} characters, too many for this page. Share it from the lab, or save the session file.`,
  qr: 'QR code of the link',
  range: (low, high) => `Your guess, a number from ${low} to ${high}:`,
  draw: 'Draw into the figure how the risk will go on.',
  tick: 'Tick one answer.',
  yourGuess: 'Why? Write down your reason:',
  notLoaded: 'There is nothing to print here: the lesson could not be opened. Your work is as it was.',
};

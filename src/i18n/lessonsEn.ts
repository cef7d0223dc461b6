/** The words of the screen of lessons, in English. They come with it. */
export interface LessonsMessages {
  readonly title: string;
  readonly motto: string;
  readonly present: string;
  readonly here: string;
  readonly print: string;
  readonly copy: string;
  readonly copyOf: (title: string) => string;
  readonly minutes: (m: number) => string;
  readonly own: string;
  readonly kept: string;
  readonly none: string;
  readonly create: string;
  readonly open: string;
  readonly scenes: (a: number) => string;
  readonly changed: (when: string) => string;
  readonly edit: string;
  readonly save: string;
  readonly remove: string;
  readonly removed: (title: string) => string;
  readonly undo: string;
  readonly file: string;
  readonly untitled: string;
  readonly notKept: string;
  readonly opened: (title: string) => string;
}

export const lessonsEn: LessonsMessages = {
  title: 'Lessons',
  motto: 'Guess first, then look. Each question is answered by the computation on the screen.',
  present: 'Present',
  here: 'Work through it here',
  print: 'Print',
  copy: 'Make a copy',
  copyOf: (title) => `Copy of ${title}`,
  minutes: (m) => `about ${m} minutes`,
  own: 'Your lessons',
  kept: 'kept on this computer',
  none: 'None yet.',
  create: '+ New lesson from what is on screen',
  open: 'Open a lesson file',
  scenes: (a) => `${a} ${a === 1 ? 'scene' : 'scenes'}`,
  changed: (when) => `changed ${when}`,
  edit: 'Edit',
  save: 'Save as file',
  remove: 'Delete',
  removed: (title) => `“${title}” was deleted.`,
  undo: 'Undo',
  file: 'A lesson is a small file. It opens without a network and can be sent to others.',
  untitled: 'My lesson',
  notKept: 'This browser has no room for the lesson. Save it as a file, or delete another.',
  opened: (title) => `“${title}” is now among your lessons.`,
};

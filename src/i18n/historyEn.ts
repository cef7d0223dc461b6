/** Words for time: undo, travel, runs to compare, where W begins. */
import { quotedEn } from './quoted';

export const historyEn = {
  undo: 'Undo',
  redo: 'Redo',
  nothingToUndo: 'There is nothing to take back.',
  nothingToRedo: 'There is nothing to do again.',
  undone: 'Undone',
  redone: 'Done again',
  stepBack: 'Step back',
  atFirst: 'This is the first iteration.',
  slider: 'Iteration',
  sliderText: (t: string, last: string, risk: string) => `step ${t} of ${last}, risk ${risk}`,
  goTo: 'Go to iteration',
  invalid: (typed: string, first: string, last: string, kept: string) =>
    `${quotedEn(typed)} is not a whole number from ${first} to ${last}. t stays ${kept}.`,
  pin: 'Pin this run',
  again: 'Run to the same t',
  againTo: (t: string) => `From the same initial W to t = ${t}, as the pinned run`,
  pinFull: (most: number) => `At most ${most} runs are kept. Remove one to pin another.`,
  notPinned: (pins: number, t: string) =>
    `${pins} runs are pinned already, so what came after step ${t} is not kept beside them. Undo brings it back.`,
  pins: 'Pinned runs',
  beforeEdit: 'before the edit',
  pinned: (eta: string, bias: boolean, lambda: string | null) =>
    `η = ${eta}${lambda === null ? '' : `, λ = ${lambda}`}${bias ? '' : ', no bias'}`,
  mapped: (degree: 1 | 2 | 3, correct: string, N: string) =>
    `${['linear features', 'with squares', 'with cubes'][degree - 1]!}: ${correct} of ${N}`,
  unpin: (name: string) => `Remove ${name}`,
  ghosts: 'Boundaries of pinned runs',
  edits: (count: number) =>
    count === 1 ? 'One edit is marked on the axis.' : `${count} edits are marked on the axis.`,
  initial: {
    open: 'Initial W',
    title: 'Where W begins',
    zeros: 'Zeros',
    normal: 'Normal, seeded',
    typed: 'Typed',
    scale: 'Standard deviation',
    seed: 'Seed',
    cell: (row: string, column: string) => `Initial weight in row ${row}, column ${column}`,
    begin: 'Start from it',
    note: 'Back to iteration 0 with this W. Undo brings the present run back.',
    invalid: (typed: string) => `${quotedEn(typed)} can’t be taken here. The old value stays.`,
    shiftTitle: 'Shift all columns',
    shiftNote: 'Adds one vector to every column of W. Softmax compares scores, so nothing else moves.',
    shiftRow: (row: string) => `Shift of row ${row}`,
    shift: 'Add to every column',
    shifted: (risk: string, probability: string) =>
      `W has moved: R differs by ${risk}, and no ŷ of any sample by more than ${probability}.`,
  },
};

/**
 * Every word on the page, in English; `Messages` is its type, so that a missing translation fails the build.
 *
 * A function that returns parts may be given elements for its numbers: they come back in the language's own order.
 */

import { dataEn } from './dataEn';
import { hintsEn } from './hintsEn';
import { engineEn } from './engineEn';
import { historyEn } from './historyEn';
import { filesEn } from './filesEn';
import { inspectEn } from './inspectEn';
import { limitsEn } from './limitsEn';
import { spokenEn } from './spokenEn';
import { shareEn } from './shareEn';
import { autosaveEn } from './autosaveEn';
import type { Parts } from './parts';
import { quotedEn } from './quoted';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const en = {
  lang: 'en',
  app: {
    name: 'Softmax Lab',
    title: 'Softmax Lab: see softmax regression compute',
    skip: 'Skip to the plane',
    language: 'Language',
    otherLanguage: '中文',
    otherLang: 'zh-CN',
    theme: 'Theme',
    more: 'More',
    keys: 'Keys',
    present: 'Present',
    about: 'About Softmax Lab',
  },
  nav: {
    screens: 'Screens',
    explore: 'Explore',
    inspect: 'Inspect',
    proof: 'Proof',
    descent: 'Descent',
    lessons: 'Lessons',
  },
  data: dataEn,
  /** Names that ship with the data sets; names a visitor gave are shown as given. */
  known: new Map([
    ['setosa', 'setosa'],
    ['versicolor', 'versicolor'],
    ['virginica', 'virginica'],
  ]),
  knownFeatures: new Map([
    ['petal length', 'petal length'],
    ['petal width', 'petal width'],
    ['sepal length', 'sepal length'],
    ['sepal width', 'sepal width'],
  ]),
  centimetres: '(cm)',
  classes: {
    place: 'Click to place',
    tap: 'tap to add',
    group: 'Class to place',
    add: 'Add class',
    addShort: 'class',
    edit: (letter: string) => `Edit class ${letter}`,
    count: (n: number) => `${n} ${plural(n, 'sample', 'samples')}`,
  },
  plane: {
    name: 'Plane',
    fit: 'Fit',
    fitHint: 'Fit the view to the samples',
    clickToPlace: (letter: string) => `click to place ${/^[AEFH]/.test(letter) ? 'an' : 'a'} ${letter}`,
    allEqual: (K: number) => `all ŷ = 1/${K}`,
    everywhere: (name: string) => `everywhere ${name}`,
    at: (x1: string, x2: string) => `at (${x1}, ${x2})`,
    summary: (samples: number, K: number, regions: string) =>
      `${samples} ${plural(samples, 'sample', 'samples')} of ${K} classes. ${regions} Arrow keys move a cursor, Enter places a sample, left and right bracket walk through the samples, Delete removes the selected one.`,
    regionNames: (names: readonly string[]) =>
      names.length === 0 ? 'No class is ahead anywhere.' : `Decision regions: ${names.join(', ')}.`,
    sample: (n: number, N: number, name: string, x1: string, x2: string) =>
      `Sample ${n} of ${N}, class ${name}, at ${x1}, ${x2}`,
    cursor: (x1: string, x2: string, ahead: readonly string[], percent: string) =>
      `At ${x1}, ${x2}: ${ahead.length === 0 ? '' : `${ahead.join(', ')} ${ahead.length > 1 ? 'each ' : ''}${percent} percent`}`,
    move: 'Move',
    moveHint: 'Tap where it should go',
    remove: 'Delete',
    sampleTools: 'Selected sample',
    full: (limit: string) => `At most ${limit} samples.`,
  },
  view: {
    title: 'View',
    contours: 'Confidence contours',
    zeroLines: 'Lines of score 0',
    markErrors: 'Mark misclassified samples',
    pictures: 'Show pixels as pictures',
    logRisk: 'Logarithmic risk axis',
    accuracy: 'Accuracy curve',
    confusion: 'Confusion matrix',
    shortcuts: 'Single-key shortcuts',
  },
  risk: {
    correct: <T>(correct: T, N: T): Parts<T> => [correct, ' of ', N, ' classified correctly'],
    correctShort: <T>(correct: T, N: T): Parts<T> => [correct, ' of ', N, ' correct'],
    change: (difference: string) => `${difference} since the last step`,
    chart: 'Risk curve',
    describe: (t: string, risk: string, first: string) =>
      `Risk against iteration, from ${first} at the start to ${risk} at iteration ${t}.`,
    guessing: (K: number, value: string) => `ln ${K} = ${value}, pure guessing`,
    guessingShort: (K: number, value: string) => `ln ${K} = ${value}`,
    reading: (t: string, risk: string) => `t = ${t}, R ${risk}`,
    readingRange: (t: string, low: string, high: string) => `t ≈ ${t}, R ${low} to ${high}`,
    none: 'No samples, no risk.',
    data: <T>(risk: T): Parts<T> => [risk, ' without the penalty'],
  },
  transport: {
    name: 'Descent',
    play: 'Play',
    pause: 'Pause',
    step: 'Step',
    reset: 'Reset',
    speed: 'Speed',
    perSecond: (n: number) => `${n} ${plural(n, 'step', 'steps')} per second`,
    fast: 'As fast as possible',
    perSecondShort: (n: number) => `${n} / s`,
    fastShort: 'fastest',
    needsSamples: 'There are no samples to descend on.',
  },
  rate: {
    name: 'Learning rate',
    safe: (value: string) => `1/L = ${value}, R cannot rise`,
    safeShort: (value: string) => `1/L = ${value}`,
    beyond: 'beyond 2/L: no guarantee',
    beyondShort: 'beyond 2/L',
    penalty: 'Penalty',
    batch: 'Mini-batches',
    invalid: (typed: string, limit: string, kept: string) =>
      `${quotedEn(typed)} is not a number above 0 and at most ${limit}. η stays ${kept}.`,
  },
  matrices: {
    weights: 'Weights',
    gradient: 'Gradient',
    toggle: 'Matrix shown',
    bias: 'Bias feature',
    biasShort: 'Bias',
    biasRow: 'bias',
    weightCell: (row: string, column: string, value: string) => `weight, row ${row}, column ${column}, ${value}`,
    gradientCell: (row: string, column: string, value: string) => `gradient, row ${row}, column ${column}, ${value}`,
    times: (text: string, power: number) => `${text} times ten to the ${power < 0 ? 'minus ' : ''}${Math.abs(power)}`,
    edit: (row: string, column: string) => `Weight in row ${row}, column ${column}`,
    invalid: (typed: string, limit: string, kept: string) =>
      `${quotedEn(typed)} is not a number between −${limit} and ${limit}. The weight stays ${kept}.`,
    rowsSum: (size: string | null) =>
      size === null ? 'every row of G sums to 0' : `every row of G sums to 0 within ${size}`,
    agrees: (error: string) => `finite differences agree to ${error}`,
    disagrees: (error: string) => `finite differences disagree: ${error}`,
    exact: 'finite differences agree to the last bit',
    measuring: 'finite differences are measured on pause',
    none: 'no samples, so no slope to measure',
  },
  linking: {
    /** `what` is a figure's name. */
    cells: (what: string) => `${what}: arrow keys walk through the cells, Enter pins one`,
  },
  engine: engineEn,
  history: historyEn,
  inspect: inspectEn,
  ...filesEn,
  share: shareEn,
  keep: autosaveEn,
  hints: hintsEn,
  notice: {
    empty: 'No samples yet. Click the plane, or open a data set.',
    openIris: 'Open Iris petals',
    oneClass: 'All samples are of one class.',
    oneClassAttained: (risk: string) => `All samples are of one class, and some W has the lowest risk, R* = ${risk}.`,
    oneClassApproached: (risk: string) =>
      `All samples are of one class: R comes as near to R* = ${risk} as you like, but only while W grows without end.`,
    placeAnother: 'Place another class',
    oscillating: (rises: number, of: number, eta: string, limit: string) =>
      `R rose in ${rises} of the last ${of} steps at η = ${eta}. Beyond 2/L = ${limit} nothing guarantees descent.`,
    useSafe: 'Use η = 1/L',
    stationary: (t: string, risk: string) =>
      `Step ${t}: R = ${risk}, and G is below 10⁻⁶ of the mean |x| in every row, so descent stops here.`,
    /** Between two sentences. */
    gap: ' ',
    converged: (above: string) => `It has converged: R is within ${above} of its lowest value.`,
    notYet: (above: string) => `R is still up to ${above} above its lowest value.`,
    approached: (risk: string) =>
      `No W has the lowest risk: R comes as near to R* = ${risk} as you like, but only while W grows without end.`,
    /** `mapped`: x holds squares, or cubes too. */
    separable: (N: number, mapped: boolean) =>
      `All ${N} are correct and can be told apart by a model linear in ${mapped ? 'these features' : 'x'}: scaling W up always lowers R, so there is no minimum.`,
    vanished: (N: number) =>
      `All ${N} are correct. R is positive at every W, but here it is below the smallest double and reads 0.`,
    nonFinite: (t: string) => `The numbers overflowed after step ${t}, which is kept and shown.`,
    last: (t: string) => `Step ${t} is the last one that is computed.`,
    failed: (t: string) => `The training engine stopped answering. Step ${t} is kept and shown.`,
    neverStarted: 'The training engine could not start in this browser.',
    dismiss: 'Dismiss',
  },
  problem: {
    kept: 'Nothing was changed.',
    notJson: 'This file is not a session: it is not JSON.',
    notASession: 'This file is not a Softmax Lab session; lessons are opened under Lessons.',
    newerVersion: (version: string) => `This session was saved by a newer version of Softmax Lab (format ${version}).`,
    tooLarge: (megabytes: string) => `This file is too large: ${megabytes} MB, and at most 20 MB can be read.`,
    damaged: (where: string) => `This session is damaged at ${where}.`,
    limit: (what: string) => `This session has ${what}.`,
    unreadable: 'This file could not be read.',
  },
  limits: limitsEn,
  spoken: spokenEn,
};

export type Messages = typeof en;

/**
 * The selected sample at the shown W: one memoised selector, so that everything on the screen that shows it belongs
 * to one and the same iteration.
 */
import { type Design, type DesignOf, designOf, isSameDesign } from '../../model/features/design';
import { type Experiment, featureCount } from '../../model/experiment';
import type { Frame } from '../../model/kernel/frame';
import { errorsOf, forwardPass, type ForwardPass } from '../../model/kernel/forwardPass';
import { experimentOf } from '../document';
import type { LabState } from '../lab';

/** Beyond this many samples the wall shows an even selection of them. */
const MAX_SHOWN_SAMPLES = 5000;

/** One frame, with the samples it was computed from. */
export interface ShownFrame {
  readonly frame: Frame;
  readonly design: Design;
}

export interface Inspected extends ShownFrame {
  readonly pass: ForwardPass;
}

/** The errors of the samples that a wall of tiles can show. */
export interface Errors {
  /** Indices of the samples, in order. */
  readonly samples: Int32Array;
  /** ŷ − y of each of them, K values a sample. */
  readonly values: Float64Array;
}

/** What a frame was computed from. An edit changes the document at once, and its frame comes a little later. */
const moments = new WeakMap<Frame, ShownFrame>();
const passes = new WeakMap<Frame, ForwardPass>();
const errors = new WeakMap<Frame, Errors>();
let latest: DesignOf | null = null;

function designFor(experiment: Experiment): Design {
  if (latest !== null && isSameDesign(latest.experiment, experiment)) return latest.design;
  latest = { experiment, design: designOf(experiment, latest ?? undefined) };
  return latest.design;
}

/** The shown frame and its samples; null before the first. */
export function selectShownFrame({ document, run: { frame } }: LabState): ShownFrame | null {
  if (frame === null) return null;
  const known = moments.get(frame);
  if (known !== undefined) return known;
  const experiment = experimentOf(document);
  // A frame whose samples are already others can't be inspected any more.
  if (experiment.samples.N !== frame.N || featureCount(experiment) !== frame.D || experiment.K !== frame.K) return null;
  if (experiment.penalty?.lambda !== frame.penalty?.lambda) return null;
  const moment = momentOf(frame, experiment);
  moments.set(frame, moment);
  return moment;
}

/** The design is made when it is first asked for: of many samples it takes long, and most frames are not asked. */
function momentOf(frame: Frame, experiment: Experiment): ShownFrame {
  let made: Design | null = null;
  return {
    frame,
    get design() {
      made ??= designFor(experiment);
      return made;
    },
  };
}

let inspected: Inspected | null = null;

/** The chain of the selected sample at the shown W; null where nothing is selected. The same object while both stay. */
export function selectInspected(state: LabState): Inspected | null {
  const now = selectShownFrame(state);
  const { selected } = state.view;
  if (now === null || selected === null || now.frame.N === 0) return null;
  const { frame, design } = now;
  const n = Math.min(selected, frame.N - 1);
  if (inspected?.frame === frame && inspected.pass.n === n) return inspected;
  let found = passes.get(frame);
  if (found?.n !== n) {
    found = forwardPass(design, frame.W, n);
    passes.set(frame, found);
  }
  inspected = { frame, design, pass: found };
  return inspected;
}

/** ŷ − y of every sample of a moment, or of every n-th where there are more than can be shown. */
export function errorsAt({ frame, design }: ShownFrame): Errors {
  let found = errors.get(frame);
  if (found === undefined) {
    const shown = evenly(design);
    found = { samples: shown.samples, values: errorsOf(shown.design, frame.W) };
    errors.set(frame, found);
  }
  return found;
}

let even: { readonly of: Design; readonly samples: Int32Array; readonly design: Design } | null = null;

function evenly(of: Design): { readonly samples: Int32Array; readonly design: Design } {
  if (even?.of === of) return even;
  const every = Math.ceil(of.N / MAX_SHOWN_SAMPLES);
  const samples = Int32Array.from({ length: Math.ceil(of.N / Math.max(1, every)) }, (_, index) => index * every);
  if (every <= 1) {
    even = { of, samples, design: of };
    return even;
  }
  const X = new Float64Array(samples.length * of.D);
  samples.forEach((n, row) => X.set(of.X.subarray(n * of.D, (n + 1) * of.D), row * of.D));
  const labels = Uint8Array.from(samples, (n) => of.labels[n] ?? 0);
  even = { of, samples, design: { ...of, N: samples.length, X, labels } };
  return even;
}

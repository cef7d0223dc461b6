/**
 * The session file, `.softmax.json`, as text. Every number is written in the shortest form that reads back to the same bits
 * (−0 as 0), so saving, opening and saving again gives the same bytes.
 */
import type { Sample } from '../model/data/sampleChunk';
import type { SampleTable } from '../model/data/sampleTable';
import { finish, type Slices } from '../model/kernel/slices';
import { type Document, type Matrix, shapeOf, type UnknownKeys } from '../session/document';
import type { Session } from '../session/session';
import { cleanName } from './cleanName';
import { formatVersion } from './formatVersion';
import { type Json, layJson } from './layJson';
import { sizeProblem } from './sessionProblem';
import { risksOf } from './sessionRisks';

/** Samples that are laid out between two pauses, and stand in one piece. */
const SLICE = 500;

/** The text of the file; see `sessionText`. */
export function writeSession(session: Session): string {
  return finish(sessionText(session)).join('');
}

/**
 * The text of the file in pieces, in slices: the session is read at once but for its samples, which never change. Left
 * out, because the file would be refused with it: a base or run whose W does not fit the
 * document (an edit was not answered yet), a base after the run, and risks that do not end at the run's iteration and R.
 */
export function sessionText(session: Session): Slices<readonly string[]> {
  const { base, kernel, run, risks } = momentParts(session);
  const unknown = (where: keyof UnknownKeys): JsonObject => session.document.unknown?.[where] as JsonObject;
  const { features, axes, classes, ...settings } = settingsPart(session.document);
  const file: Json = {
    format: 'softmax-lab',
    version: formatVersion(session.document, session.base?.kernel),
    document: {
      ...{ features, axes, classes, points: [], ...settings },
      ...(base && { base, ...(kernel && { kernel }) }),
      ...sourcePart(session),
      ...unknown('document'),
    },
    ...(run && { run: { ...run, ...(risks && { risks }) } }),
    ...unknown('file'),
  };
  return withPoints(file, session.document);
}

/** Where the samples come in, which no text in the file can look like: its quotes and ends of lines are escaped. */
const PLACE = { laid: '\n    "points": [', tight: '"points":[' };

function* withPoints(file: Json, { samples }: Document): Slices<readonly string[]> {
  const laid = yield* inserted(layJson(file) + '\n', samples, {
    ...{ place: PLACE.laid, open: '\n      ', between: ',\n      ', close: '\n    ' },
    of: (point) => layJson(point),
  });
  // What was opened can always be saved so that it opens again.
  if (!sizeProblem(laid.reduce((bytes, text) => bytes + byteLength(text), 0))) return laid;
  return yield* inserted(JSON.stringify(file) + '\n', samples, {
    ...{ place: PLACE.tight, open: '', between: ',', close: '' },
    of: (point) => JSON.stringify(point),
  });
}

interface Layout {
  readonly place: string;
  readonly open: string;
  readonly between: string;
  readonly close: string;
  readonly of: (point: readonly number[]) => string;
}

/** The text with the samples in their place. */
function* inserted(text: string, samples: SampleTable, layout: Layout): Slices<readonly string[]> {
  const at = text.indexOf(layout.place) + layout.place.length;
  const pieces = [text.slice(0, at)];
  let lines: string[] = [];
  for (const sample of samples) {
    lines.push(layout.of(pointOf(sample)));
    if (lines.length < SLICE) continue;
    pieces.push((pieces.length > 1 ? layout.between : layout.open) + lines.join(layout.between));
    lines = [];
    yield;
  }
  if (lines.length > 0) pieces.push((pieces.length > 1 ? layout.between : layout.open) + lines.join(layout.between));
  return [...pieces, (samples.N > 0 ? layout.close : '') + text.slice(at)];
}

/** The shipped data set that the document began as: its name and credit stay. */
function sourcePart({ document: { source, seed } }: Session): JsonObject {
  return source === 'own' ? {} : { source, ...(seed !== undefined && { seed }) };
}

interface JsonObject {
  readonly [key: string]: Json;
}

/** All of the file's `document` but the base. */
export function documentPart(document: Document): JsonObject {
  const { features, axes, classes, ...settings } = settingsPart(document);
  return { features, axes, classes, points: Array.from(document.samples, pointOf), ...settings };
}

/** A sample as the file has it: every feature, then the class index. */
export function pointOf({ features, label }: Sample): readonly number[] {
  return [...features, label];
}

/** All of the file's `document` but the points and the base. */
export function settingsPart(document: Document): Record<'features' | 'axes' | 'classes', Json> & JsonObject {
  return {
    features: document.features.map(cleanName),
    axes: document.axes,
    classes: document.classes.map(cleanName),
    domain: document.domain,
    bias: document.bias,
    ...(document.degree && { featureMap: document.degree }),
    standardise: document.standardise ? { ...document.standardise } : false,
    eta: document.eta,
    ...(document.penalty && { lambda: document.penalty.lambda, penaliseBias: document.penalty.bias }),
    ...(document.batch && { batch: batchPart(document.batch) }),
    initialW: document.initialW,
  };
}

function batchPart({ size, seed, replace }: NonNullable<Document['batch']>): JsonObject {
  return { size, seed, replace };
}

/** The parts that move with the run, null where there is none that fits: `document.base`, the kernel that
 * went on from it where it is not `js`, `run` without its risks, and those. */
export function momentParts({ document, base, run }: Session): {
  readonly base: JsonObject | null;
  readonly kernel: string | null;
  readonly run: JsonObject | null;
  readonly risks: readonly Json[] | null;
} {
  const { D, K } = shapeOf(document);
  const shown = run?.W.length === D * K ? run : null;
  const fits = base?.W.length === D * K && !(shown && base.iteration > shown.iteration);
  return {
    base: fits ? { iteration: base.iteration, W: rowsOf(base.W, K) } : null,
    kernel: (fits && base.kernel) || null,
    run: shown && {
      iteration: shown.iteration,
      W: rowsOf(shown.W, K),
      ...(shown.G && { G: rowsOf(shown.G, K) }),
      ...(shown.risk !== null && { risk: shown.risk }),
    },
    risks: shown && risksOf(shown),
  };
}

function rowsOf(flat: Float64Array, K: number): Matrix {
  return Array.from({ length: flat.length / K }, (_, o) => Array.from(flat.subarray(o * K, (o + 1) * K)));
}

/** Of the text as it is stored. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

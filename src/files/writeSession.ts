/**
 * The session file, `.softmax.json`, as text. Every number is written in the shortest form that reads back to the same bits
 * (−0 as 0), so saving, opening and saving again gives the same bytes.
 */
import type { Sample } from '../model/data/sampleChunk';
import { type Document, type Matrix, shapeOf, type UnknownKeys } from '../session/document';
import type { Session } from '../session/session';
import { cleanName } from './cleanName';
import { formatVersion } from './formatVersion';
import { type Json, layJson } from './layJson';
import { sizeProblem } from './sessionProblem';
import { risksOf } from './sessionRisks';

/**
 * The text of the file. Left out, because the file would be refused with it: a base or run whose W does not fit the
 * document (an edit was not answered yet), a base after the run, and risks that do not end at the run's iteration and R.
 */
export function writeSession(session: Session): string {
  const { base, run, risks } = momentParts(session);
  const unknown = (where: keyof UnknownKeys): JsonObject => session.document.unknown?.[where] as JsonObject;
  const file: Json = {
    format: 'softmax-lab',
    version: formatVersion(session.document),
    document: {
      ...documentPart(session.document),
      ...(base && { base }),
      ...sourcePart(session),
      ...unknown('document'),
    },
    ...(run && { run: { ...run, ...(risks && { risks }) } }),
    ...unknown('file'),
  };
  const text = layJson(file) + '\n';
  // What was opened can always be saved so that it opens again.
  return sizeProblem(byteLength(text)) ? JSON.stringify(file) + '\n' : text;
}

/** The shipped data set that the document began as: its name and credit stay. */
function sourcePart({ document: { source } }: Session): JsonObject {
  return source === 'own' ? {} : { source };
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

/** The parts that move with the run, null where there is none that fits: `document.base`, `run` without its risks, and those. */
export function momentParts({ document, base, run }: Session): {
  readonly base: JsonObject | null;
  readonly run: JsonObject | null;
  readonly risks: readonly Json[] | null;
} {
  const { D, K } = shapeOf(document);
  const shown = run?.W.length === D * K ? run : null;
  const fits = base?.W.length === D * K && !(shown && base.iteration > shown.iteration);
  return {
    base: fits ? { iteration: base.iteration, W: rowsOf(base.W, K) } : null,
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

/**
 * The session file, `.softmax.json`: a session as text, and back. Every number is written in the shortest form that
 * reads back to the same bits (−0 as 0), so saving, opening and saving again gives the same bytes.
 */
import { fitDomain } from '../model/data/fitDomain';
import type { Sample } from '../model/data/sampleChunk';
import { SampleTable } from '../model/data/sampleTable';
import { standardisationOf } from '../model/features/standardisation';
import { cleanName } from './cleanName';
import { type Document, type Matrix, type UnknownKeys, zeroMatrix, shapeOf } from '../session/document';
import { type Json, layJson } from './layJson';
import type { Session } from '../session/session';
import { samplesProblem, sessionProblem, storedShape } from './sessionChecks';
import { formatVersion } from './formatVersion';
import { damaged, type SessionProblem, sizeProblem } from './sessionProblem';
import { historyOf, riskOf, risksOf } from './sessionRisks';
import { parseStored, type StoredDocument, type StoredSession } from './sessionSchema';
import { unknownKeysOf } from './unknownKeys';

export type SessionReading =
  { readonly ok: true; readonly session: Session } | { readonly ok: false; readonly problem: SessionProblem };

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
    ...(document.penalty && { penalty: { lambda: document.penalty.lambda, bias: document.penalty.bias } }),
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

/** The session of a file's text, or what is wrong with it. Never throws, whatever the text. */
export function readSession(text: string): SessionReading {
  // A text has no more characters than bytes, so a huge one is refused without being encoded.
  const tooLarge = sizeProblem(text.length) ?? sizeProblem(byteLength(text));
  if (tooLarge) return { ok: false, problem: tooLarge };
  const json = parseJson(text);
  return json === undefined ? { ok: false, problem: { kind: 'notJson' } } : checkedSession(json);
}

/**
 * The session of what a file holds, or what is wrong with it: the one gate for all that comes from outside. Where the
 * samples come as a table, `document.points` is an empty list.
 */
export function checkedSession(json: unknown, samples?: SampleTable): SessionReading {
  const parsed = parseStored(json);
  if ('problem' in parsed) return { ok: false, problem: parsed.problem };
  const { stored } = parsed;
  const problem = sessionProblem(stored) ?? (samples ? samplesProblem(samples, stored.document) : null);
  return problem
    ? { ok: false, problem }
    : sessionFrom(stored, samples ?? tableOf(stored.document), unknownKeysOf(json));
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The value, or undefined where the text is not JSON or nested deeper than this browser's parser goes. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function sessionFrom({ document, run }: StoredSession, samples: SampleTable, unknown?: UnknownKeys): SessionReading {
  const { base } = document;
  const history = run && historyOf(run);
  if (history === 'unfit') return { ok: false, problem: damaged('run.risks') };
  return {
    ok: true,
    session: {
      document: { ...documentFrom(document, samples), ...(unknown && { unknown }) },
      base: base && { iteration: base.iteration, W: Float64Array.from(base.W.flat()) },
      run: run && {
        iteration: run.iteration,
        W: Float64Array.from(run.W.flat()),
        G: run.G && Float64Array.from(run.G.flat()),
        risk: riskOf(run),
        history,
      },
    },
  };
}

/** Stands in until the samples are there to fit the domain to. */
const UNIT: Document['domain'] = [
  [-1, 1],
  [-1, 1],
];

function tableOf({ features, points }: StoredDocument): SampleTable {
  const F = features.length;
  return SampleTable.of(
    F,
    points.map((row): Sample => ({ features: row.slice(0, F), label: row[F]! })),
  );
}

function documentFrom(stored: StoredDocument, samples: SampleTable): Document {
  const { features, classes, bias, featureMap, eta, penalty, batch } = stored;
  const F = features.length;
  const { D, K } = storedShape(stored);
  const axes = stored.axes ?? [0, 1].slice(0, F);
  const initialW = stored.initialW ?? zeroMatrix(D, K);
  const source = stored.source ?? 'own';
  const map = featureMap && { degree: featureMap };
  const settings = { bias, ...map, eta, ...(penalty && { penalty }), ...(batch && { batch }) };
  const document: Document = { source, features, axes, classes, samples, domain: UNIT, ...settings, initialW };
  const { standardise } = stored;
  const scale = standardise === true ? standardisationOf(samples, document.degree) : standardise;
  return { ...document, ...(scale && { standardise: scale }), domain: domainFrom(stored, document) };
}

/** The stored intervals; those that the file leaves out are fitted to the samples. */
function domainFrom({ domain }: StoredDocument, document: Document): Document['domain'] {
  const [first, second] = fitDomain(document.samples, document.axes);
  return [domain?.[0] ?? first, domain?.[1] ?? second];
}

/** The session file, `.softmax.json`, read. */
import { isDrawn } from '../model/data/datasetName';
import { fitDomain } from '../model/data/fitDomain';
import type { Sample } from '../model/data/sampleChunk';
import { SampleTable } from '../model/data/sampleTable';
import { standardisationOf } from '../model/features/standardisation';
import { type Document, type UnknownKeys, zeroMatrix } from '../session/document';
import type { Session } from '../session/session';
import { samplesProblem, sessionProblem, storedShape } from './sessionChecks';
import { damaged, type SessionProblem, sizeProblem } from './sessionProblem';
import { historyOf, riskOf } from './sessionRisks';
import { parseStored, type StoredDocument, type StoredSession } from './sessionSchema';
import { unknownKeysOf } from './unknownKeys';
import { byteLength } from './writeSession';

export type SessionReading =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly problem: SessionProblem };

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

/** The value, or undefined where the text is not JSON or nested deeper than this browser's parser goes. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function sessionFrom({ document, run }: StoredSession, samples: SampleTable, unknown?: UnknownKeys): SessionReading {
  const { base, kernel } = document;
  const history = run && historyOf(run);
  if (history === 'unfit') return { ok: false, problem: damaged('run.risks') };
  return {
    ok: true,
    session: {
      document: { ...documentFrom(document, samples), ...(unknown && { unknown }) },
      base: base && {
        ...{ iteration: base.iteration, W: Float64Array.from(base.W.flat()) },
        ...(kernel !== 'js' && { kernel }),
      },
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
  const { features, classes, bias, featureMap, eta, lambda, penaliseBias, batch } = stored;
  const F = features.length;
  const { D, K } = storedShape(stored);
  const axes = stored.axes ?? [0, 1].slice(0, F);
  const initialW = stored.initialW ?? zeroMatrix(D, K);
  const source = stored.source ?? 'own';
  const map = featureMap && { degree: featureMap };
  const settings = {
    bias,
    ...map,
    eta,
    ...(lambda > 0 && { penalty: { lambda, bias: penaliseBias } }),
    ...(batch && { batch }),
  };
  const drawn = stored.seed === null || !isDrawn(source) ? {} : { seed: stored.seed };
  const document: Document = {
    source,
    ...drawn,
    features,
    axes,
    classes,
    samples,
    domain: UNIT,
    ...settings,
    initialW,
  };
  const { standardise } = stored;
  const scale = standardise === true ? standardisationOf(samples, document.degree) : standardise;
  return { ...document, ...(scale && { standardise: scale }), domain: domainFrom(stored, document) };
}

/** The stored intervals; those that the file leaves out are fitted to the samples. */
function domainFrom({ domain }: StoredDocument, document: Document): Document['domain'] {
  const [first, second] = fitDomain(document.samples, document.axes);
  return [domain?.[0] ?? first, domain?.[1] ?? second];
}

/**
 * A link's `#`: a session and how it is looked at, as text, and back. Settings are readable; samples, names and matrices
 * are packed. Every number comes back to the same bits (−0 as 0). `docs/link.md` describes the format.
 */
import {
  DATASET_NAMES,
  type DatasetName,
  isDrawn,
  REAL_SET_NAMES,
  type RealSetName,
  TEACHING_NAMES,
} from '../model/data/datasetName';
import { fromBase64url, toBase64url } from './base64url';
import { BitReader, BitWriter } from './bits';
import type { Batch } from '../model/batch';
import { isMapDegree } from '../model/features/featureRows';
import type { Penalty } from '../model/penalty';
import type { Document } from '../session/document';
import { openDataset } from '../session/openDataset';
import { lengthProblem, type LinkProblem } from './linkProblem';
import { joinLink, splitLink } from './linkText';
import { packDocument, type Unpacked, unpackDocument } from './packDocument';
import { shapeOf } from '../session/document';
import type { Workspace } from '../session/workspace';
import { formatVersion, NEWEST_VERSION } from '../files/formatVersion';
import { checkedSession } from '../files/sessionFile';
import type { SessionProblem } from '../files/sessionProblem';
import { viewOf, viewSettings } from './viewLink';

export type LinkReading = ({ readonly ok: true } & Workspace) | { readonly ok: false; readonly problem: LinkProblem };

/**
 * What stands after `#`. Left out is what the link would be refused with, as in a session file: a base or run whose W does
 * not fit the document, a base after the run.
 */
export function writeLink({ session, view }: Workspace): string {
  const { document, base, run } = session;
  const { D, K } = shapeOf(document);
  const shown = run?.W.length === D * K ? run : null;
  const fits = base?.W.length === D * K && !(shown && base.iteration > shown.iteration);
  const kernel = fits ? base.kernel : undefined;
  const inside = new BitWriter();
  packDocument(
    inside,
    { document, base: fits ? base : null, run: shown },
    shippedOf(document.source, document.seed ?? null),
  );
  return joinLink(
    // An earlier build does not know the names of sets that teach, nor other draws.
    document.seed !== undefined || TEACHING_NAMES.some((name) => name === document.source)
      ? NEWEST_VERSION
      : formatVersion(document, kernel),
    new Map([
      ['data', shippedName(document.source) ?? 'own'],
      ...(document.seed === undefined ? [] : [['seed', String(document.seed)] as const]),
      ...(realName(document.source) ? [['set', document.source] as const] : []),
      ['eta', String(document.eta)],
      ['bias', document.bias ? '1' : '0'],
      ...(document.degree ? [['map', String(document.degree)] as const] : []),
      ...(document.standardise ? [['std', '1'] as const] : []),
      ...penaltySettings(document),
      ...batchSettings(document),
      ...(kernel ? [['kernel', kernel] as const] : []),
      ...(shown ? [['t', String(shown.iteration)] as const] : []),
      ...viewSettings(view),
      ['d', toBase64url(inside.bytes)],
    ]),
  );
}

/** The session and view of what stands after `#`, or what is wrong with it. Never throws, whatever the text. */
export function readLink(text: string): LinkReading {
  const tooLong = lengthProblem(text.length);
  if (tooLong) return { ok: false, problem: tooLong };
  const link = splitLink(text);
  return link.kind === 'settings' ? readSettings(link.settings) : { ok: false, problem: link };
}

/** A number as JavaScript writes one above 0; a whole number. */
const DECIMAL = /^\d+(?:\.\d+)?(?:e-?\d+)?$/;
const WHOLE = /^\d{1,16}$/;

function readSettings(settings: ReadonlyMap<string, string>): LinkReading {
  const { source, seed, bias, eta, penalty, batch, map, t } = {
    source: [...DATASET_NAMES, 'own' as const].find((name) => name === settings.get('data')),
    seed: settings.get('seed'),
    bias: ['0', '1'].indexOf(settings.get('bias') ?? ''),
    eta: settings.get('eta') ?? '',
    penalty: penaltyIn(settings),
    batch: batchIn(settings),
    map: settings.get('map'),
    t: settings.get('t') ?? null,
  };
  if (source === undefined) return refused('data');
  if (seed !== undefined && (!WHOLE.test(seed) || !isDrawn(source))) return refused('seed');
  if (bias < 0) return refused('bias');
  if (!DECIMAL.test(eta)) return refused('eta');
  if (penalty === 'unfit') return refused('lambda');
  if (batch === 'unfit') return refused('batch');
  const degree = map === undefined ? null : Number(map);
  if (degree !== null && !isMapDegree(degree)) return refused('map');
  if (t !== null && !WHOLE.test(t)) return refused('t');
  const bytes = fromBase64url(settings.get('d') ?? '');
  const standardise = settings.get('std') === '1';
  const beside = {
    shipped: shippedOf(source, seed === undefined ? null : Number(seed)),
    bias: bias === 1,
    ...(degree && { degree }),
    standardise,
    iteration: t === null ? null : Number(t),
  };
  const parts = bytes && unpackDocument(new BitReader(bytes), beside);
  if (!parts) return refused('d');
  const reading = checkedSession(
    asFile(
      parts,
      {
        bias: bias === 1,
        eta: Number(eta),
        ...fileSettings(penalty),
        batch,
        featureMap: degree,
        kernel: settings.get('kernel'),
      },
      beside.iteration,
    ),
  );
  if (!reading.ok) return { ok: false, problem: asLinkProblem(reading.problem) };
  const { document } = reading.session;
  return {
    ok: true,
    session: {
      ...reading.session,
      document: {
        ...document,
        source: realName(settings.get('set')) ?? source,
        ...(seed !== undefined && { seed: Number(seed) }),
      },
    },
    view: viewOf(settings, document),
  };
}

/** What a data set's samples are named against; nothing for samples that came from a file or that are all carried. */
function shippedOf(source: Document['source'], seed: number | null): Document | null {
  const name = shippedName(source);
  return name === undefined ? null : openDataset(name, seed);
}

function shippedName(source: string): DatasetName | undefined {
  return DATASET_NAMES.find((name) => name === source);
}

/** Real sets travel whole: `set` only says where the samples come from, and earlier builds don't miss it. */
function realName(source: string | undefined): RealSetName | undefined {
  return REAL_SET_NAMES.find((name) => name === source);
}

/** The parts as a session file would hold them, so that a link passes the same checks as a file. */
function asFile({ samples, W, ...parts }: Unpacked, settings: object, iteration: number | null): unknown {
  const points = Array.from(samples, ({ features, label }) => [...features, label]);
  return {
    format: 'softmax-lab',
    version: 1,
    document: { ...parts, points, ...settings },
    run: W && { iteration, W },
  };
}

/** λ, and which rows it is for where that is not the usual. */
function penaltySettings({ penalty }: Document): readonly (readonly [string, string])[] {
  if (!penalty) return [];
  return [['lambda', String(penalty.lambda)], ...(penalty.bias ? [['lambdabias', '1'] as const] : [])];
}

/** As a session file holds it. */
function fileSettings(penalty: Penalty | null): object {
  return penalty ? { lambda: penalty.lambda, penaliseBias: penalty.bias } : {};
}

function penaltyIn(settings: ReadonlyMap<string, string>): Penalty | null | 'unfit' {
  const lambda = settings.get('lambda');
  if (lambda === undefined) return null;
  return DECIMAL.test(lambda) ? { lambda: Number(lambda), bias: settings.get('lambdabias') === '1' } : 'unfit';
}

/** B, the seed where it is not 0, and whether a sample may be drawn again. */
function batchSettings({ batch }: Document): readonly (readonly [string, string])[] {
  if (!batch) return [];
  return [
    ['batch', String(batch.size)],
    ...(batch.seed === 0 ? [] : [['batchseed', String(batch.seed)] as const]),
    ...(batch.replace ? [['batchreplace', '1'] as const] : []),
  ];
}

function batchIn(settings: ReadonlyMap<string, string>): Batch | null | 'unfit' {
  const size = settings.get('batch');
  if (size === undefined) return null;
  const seed = settings.get('batchseed') ?? '0';
  if (!WHOLE.test(size) || !WHOLE.test(seed)) return 'unfit';
  return { size: Number(size), seed: Number(seed), replace: settings.get('batchreplace') === '1' };
}

function refused(where: string): LinkReading {
  return { ok: false, problem: { kind: 'damaged', where } };
}

function asLinkProblem(problem: SessionProblem): LinkProblem {
  return problem.kind === 'limit' || problem.kind === 'damaged' ? problem : { kind: 'damaged', where: 'd' };
}

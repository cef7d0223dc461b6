/** The inside of a link: whatever of a document and its run is not among the readable settings beside it. */
import { LIMITS } from '../model/limits';
import type { Checkpoint } from '../protocol/messages';
import type { BitReader, BitWriter } from './bits';
import { cleanName } from '../files/cleanName';
import { type MapDegree, MAPPED_FEATURES, rowCount } from '../model/features/featureRows';
import type { Standardisation } from '../model/features/standardisation';
import type { Sample } from '../model/data/sampleChunk';
import type { Document, Matrix } from '../session/document';
import { packNumbers, unpackNumbers } from './packNumbers';
import { packSamples, unpackSamples } from './packSamples';
import type { SessionRun } from '../session/session';
import { shapeOf } from '../session/document';

/** How the base of the run is written. */
const BASE = { none: 0, start: 1, run: 2, carried: 3 } as const;
const BASE_WIDTH = 2;

/** A document as the data set `shipped` began, or the one that stands in for it where samples came from a file. */
type Shipped = Document | null;

export interface Packed {
  readonly document: Document;
  readonly base: Checkpoint | null;
  readonly run: Pick<SessionRun, 'iteration' | 'W'> | null;
}

/** What the readable settings of the link hold. */
export interface Beside {
  readonly shipped: Shipped;
  readonly bias: boolean;
  readonly degree?: MapDegree;
  readonly standardise: boolean;
  /** null where there is no run. */
  readonly iteration: number | null;
}

/** The parts as a session file has them, to be checked like one. */
export interface Unpacked {
  readonly features: readonly string[];
  readonly axes: readonly number[];
  readonly classes: readonly string[];
  readonly samples: Iterable<Sample>;
  readonly domain: readonly (readonly number[])[];
  readonly initialW: Matrix;
  readonly base: { readonly iteration: number; readonly W: Matrix } | null;
  readonly W: Matrix | null;
  readonly standardise: Standardisation | false;
}

type Picture = Pick<Unpacked, 'features' | 'axes' | 'classes' | 'samples' | 'domain'>;

/** W of the base and of the run must be D × K. */
export function packDocument(writer: BitWriter, { document, base, run }: Packed, shipped: Shipped): void {
  const whole = shipped !== null && isShipped(document, shipped);
  writer.write(Number(whole), 1);
  if (!whole) packPicture(writer, document, shipped);
  const initialW = document.initialW.flat();
  packNumbers(writer, initialW);
  if (run) packNumbers(writer, Array.from(run.W));
  const told = base ? toldAs(base, initialW, run) : BASE.none;
  writer.write(told, BASE_WIDTH);
  if (base && told === BASE.carried) {
    writer.count(base.iteration);
    packNumbers(writer, Array.from(base.W));
  }
  // What no version 1 has stands at the end.
  if (document.standardise) {
    packNumbers(writer, document.standardise.mean);
    packNumbers(writer, document.standardise.deviation);
  }
}

/** The parts, or null where they can't have been written. Whether they fit each other is not asked. */
export function unpackDocument(
  reader: BitReader,
  { shipped, iteration, standardise, ...map }: Beside,
): Unpacked | null {
  const whole = reader.read(1) === 1;
  const picture = whole ? shipped : unpackPicture(reader, shipped);
  if (picture === null || (map.degree && picture.features.length !== MAPPED_FEATURES)) return null;
  const { D, K } = shapeOf({ ...picture, ...map });
  const matrix = (): Matrix => rowsOf(unpackNumbers(reader, D * K), K);
  const initialW = matrix();
  const W = iteration === null ? null : matrix();
  const base = unpackBase(reader, iteration === null || W === null ? null : { iteration, W }, initialW, matrix);
  const rows = rowCount(picture.features.length, { ...map, bias: false });
  const scale = standardise && { mean: unpackNumbers(reader, rows), deviation: unpackNumbers(reader, rows) };
  if (!reader.ended()) return null;
  const { features, axes, classes, samples, domain } = picture;
  return { features, axes, classes, samples, domain, initialW, base, W, standardise: scale };
}

function unpackBase(
  reader: BitReader,
  run: Unpacked['base'],
  initialW: Matrix,
  matrix: () => Matrix,
): Unpacked['base'] {
  switch (reader.read(BASE_WIDTH)) {
    case BASE.start:
      return { iteration: 0, W: initialW };
    case BASE.run:
      if (run === null) reader.fail();
      return run;
    case BASE.carried:
      return { iteration: reader.count(), W: matrix() };
    default:
      return null;
  }
}

function packPicture(writer: BitWriter, document: Document, shipped: Shipped): void {
  const { features, axes, classes, samples, domain } = document;
  writer.count(features.length);
  for (const name of features) writer.text(cleanName(name));
  for (const axis of axes) writer.count(axis);
  writer.count(classes.length);
  for (const name of classes) writer.text(cleanName(name));
  packNumbers(writer, domain.flat());
  packSamples(writer, [...samples], frameOf(features.length, classes.length, shipped));
}

function unpackPicture(reader: BitReader, shipped: Shipped): Picture | null {
  const F = reader.count();
  if (F < 1 || F > LIMITS.maxFeatures) return null;
  const features = Array.from({ length: F }, () => reader.text());
  const axes = Array.from({ length: Math.min(F, 2) }, () => reader.count());
  const K = reader.count();
  if (K < LIMITS.minClasses || K > LIMITS.maxClasses) return null;
  const classes = Array.from({ length: K }, () => reader.text());
  const domain = rowsOf(unpackNumbers(reader, 4), 2);
  const samples = unpackSamples(reader, frameOf(F, K, shipped));
  return reader.failed ? null : { features, axes, classes, samples, domain };
}

function frameOf(F: number, K: number, shipped: Shipped): Parameters<typeof packSamples>[2] {
  return { F, K, shipped: shipped?.features.length === F ? [...shipped.samples] : [] };
}

/** Whether the document shows what its data set ships with; the settings may differ. */
function isShipped(document: Document, shipped: Document): boolean {
  const parts = ({ features, axes, classes, domain }: Document): string =>
    JSON.stringify([features, axes, classes, domain]);
  return parts(document) === parts(shipped) && document.samples.equals(shipped.samples);
}

function toldAs(base: Checkpoint, initialW: readonly number[], run: Packed['run']): number {
  if (run?.iteration === base.iteration && isSame(base.W, run.W)) return BASE.run;
  return base.iteration === 0 && isSame(base.W, initialW) ? BASE.start : BASE.carried;
}

function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  return a.length === b.length && Array.from(a).every((value, at) => value === b[at]);
}

function rowsOf(flat: readonly number[], K: number): Matrix {
  return Array.from({ length: flat.length / K }, (_, o) => flat.slice(o * K, (o + 1) * K));
}

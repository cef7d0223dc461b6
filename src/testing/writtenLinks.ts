/** Links as nobody wrote them with the Share sheet: their settings and their insides by hand. */
import { toBase64url } from '../permalink/base64url';
import { BitWriter } from '../permalink/bits';
import { crc32 } from '../permalink/crc32';
import { SampleTable } from '../model/data/sampleTable';
import type { Document } from '../session/document';
import { openDataset } from '../session/openDataset';
import type { LinkProblem } from '../permalink/linkProblem';
import { packNumbers } from '../permalink/packNumbers';
import { readLink, writeLink } from '../permalink/permalink';
import { initialView } from '../session/view';

export function link(document: Document, W?: Float64Array): string {
  const run = W ? { iteration: 7, W, G: null, risk: null, history: null } : null;
  return writeLink({ session: { document, base: run && { iteration: 3, W: run.W.slice() }, run }, view: initialView });
}

export const own: Document = {
  ...openDataset('nine'),
  source: 'own',
  samples: SampleTable.of(2, [
    { features: [0.5, 1 / 3], label: 0 },
    { features: [-1, 2 / 3], label: 2 },
  ]),
};

export const W = new Float64Array(9).map((_, at) => at / 7);
const overlap = openDataset('overlap');
const edited: Document = {
  ...overlap,
  samples: SampleTable.of(
    2,
    [...overlap.samples].filter((_, n) => n % 90 !== 7),
  ),
};
export const LINKS = [link(own), link(own, W), link(openDataset('iris'), W), link(edited, W)];

/** The text with the checksum that its settings ask for: it then gets as far as it can. */
export function summed(text: string): string {
  const covered = text.split('&sum=', 1)[0] ?? '';
  return `${covered}&sum=${crc32(covered)}`;
}

export function problemOf(text: string): LinkProblem | null {
  const reading = readLink(text);
  return reading.ok ? null : reading.problem;
}

/** A link of settings, with the checksum that they ask for. */
export function settings(changed: Readonly<Record<string, string>>): string {
  const pairs = { v: '1', data: 'nine', eta: '0.1', bias: '1', d: inside(() => undefined), ...changed };
  return summed(Array.from(Object.entries(pairs), ([key, value]) => `${key}=${value}`).join('&'));
}

/** The inside of a link on a data set as it ships, without a base, with something else for its initial W. */
export function inside(
  write: (writer: BitWriter) => void,
  initialW: readonly number[] = new Array<number>(9).fill(0),
): string {
  const writer = new BitWriter();
  writer.write(1, 1);
  packNumbers(writer, initialW);
  write(writer);
  writer.write(0, 2);
  return toBase64url(writer.bytes);
}

/** The inside of a link that carries its samples, up to where they begin. */
export function picture(samples: (writer: BitWriter) => void, names: readonly string[] = ['A', 'B']): string {
  const writer = new BitWriter();
  writer.write(0, 1);
  writer.count(1);
  writer.text('x1');
  writer.count(0);
  writer.count(names.length);
  for (const name of names) writer.text(name);
  packNumbers(writer, [0, 1, 0, 1]);
  samples(writer);
  packNumbers(writer, new Array<number>(2 * names.length).fill(0));
  writer.write(0, 2);
  return toBase64url(writer.bytes);
}

export const none = (writer: BitWriter): void => {
  writer.count(0);
  packNumbers(writer, []);
};

/** The bytes of a file as text. */
import { fileFormat } from './fileFormat';
import { type TableProblem, tableSizeProblem } from './tableProblem';

/** Labels of the WHATWG Encoding Standard. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

export type Decoding =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly problem: TableProblem };

/** What is tried, in this order, where the bytes do not say it. UTF-8 and GB18030 refuse most of what is not theirs. */
const FALLBACKS: readonly Encoding[] = ['utf-8', 'gb18030', 'windows-1252'];

/** Where Git looks for a NUL to tell binary files from text. */
const BINARY_BYTES = 8000;

/**
 * The text without its byte order mark, in the encoding asked for, else in the one that the bytes show: byte order
 * mark, UTF-16 by the NULs of its ASCII characters, UTF-8, GB18030, Windows-1252. Never a replacement character for
 * bytes that can't be read: the next encoding is tried, and at last it is a problem.
 */
export function decodeText(bytes: Uint8Array, asked?: Encoding): Decoding {
  const size = tableSizeProblem(bytes.length);
  if (size) return { ok: false, problem: size };
  const format = fileFormat(bytes);
  if (format) return { ok: false, problem: { kind: 'format', format } };
  const shown = asked ?? shownEncoding(bytes);
  if (shown?.startsWith('utf-16') && bytes.length % 2 === 1)
    return { ok: false, problem: { kind: 'oddUtf16', bytes: bytes.length } };
  if (shown || !bytes.subarray(0, BINARY_BYTES).includes(0)) {
    for (const encoding of shown ? [shown] : FALLBACKS) {
      const text = decoded(bytes, encoding);
      if (text !== null) return { ok: true, text, encoding };
    }
  }
  return { ok: false, problem: { kind: 'notText' } };
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function shownEncoding(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return markless(bytes.subarray(0, BINARY_BYTES));
}

/** UTF-16 without a mark: delimiters, digits and line breaks have a NUL as their high byte, few characters as their low. */
function markless(bytes: Uint8Array): Encoding | null {
  const nuls = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) nuls[index % 2]!++;
  });
  const [even, odd] = nuls as [number, number];
  if (odd > bytes.length / 8 && odd > 8 * even) return 'utf-16le';
  if (even > bytes.length / 8 && even > 8 * odd) return 'utf-16be';
  return null;
}

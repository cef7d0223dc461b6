/** Formats that are taken for tables now and then, told by their first bytes. */

/** `zip` is what .xlsx and .ods files are inside, `ole` what .xls files were. */
export type FileFormat = 'zip' | 'ole' | 'pdf' | 'png' | 'jpeg' | 'gzip';

/** From the specifications of the formats. */
const SIGNATURES: readonly (readonly [FileFormat, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  // An archive without members has only its end.
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gzip', [0x1f, 0x8b, 0x08]],
];

/** The format that the bytes begin as, or null. */
export function fileFormat(bytes: Uint8Array): FileFormat | null {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  return found?.[0] ?? null;
}

/** CRC-32 as in ISO-HDLC, zip and PNG: reflected polynomial 0xEDB88320. */

const TABLE: readonly number[] = Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The checksum of a text's UTF-8 bytes, as eight hexadecimal digits. */
export function crc32(text: string): string {
  let rest = ~0;
  for (const byte of new TextEncoder().encode(text)) rest = (rest >>> 8) ^ TABLE[(rest ^ byte) & 0xff]!;
  return (~rest >>> 0).toString(16).padStart(8, '0');
}

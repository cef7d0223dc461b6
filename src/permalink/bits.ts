/** A stream of bits, the highest first: how the inside of a link is written and read. */

/** Whole numbers up to this many bits are written. */
const WIDEST = 53;

/** How many bits hold a whole number; 0 for 0. */
export function bitsOf(whole: number): number {
  let width = 0;
  while (2 ** width <= whole) width++;
  return width;
}

export class BitWriter {
  readonly #bytes: number[] = [];
  /** Free bits in the last byte. */
  #free = 0;

  /** A whole number 0 ≤ value < 2^width, width ≤ 53. */
  write(value: number, width: number): void {
    for (let left = width; left > 0;) {
      if (this.#free === 0) {
        this.#bytes.push(0);
        this.#free = 8;
      }
      const taken = Math.min(left, this.#free);
      const piece = Math.floor(value / 2 ** (left - taken)) % 2 ** taken;
      this.#free -= taken;
      left -= taken;
      this.#bytes[this.#bytes.length - 1]! |= piece << this.#free;
    }
  }

  /** A whole number 0 ≤ value < 2^53: groups of seven bits, the lowest first, each after a bit that says whether more come. */
  count(value: number): void {
    for (let rest = value; ;) {
      const more = rest >= 128;
      this.write((more ? 128 : 0) + (rest % 128), 8);
      if (!more) return;
      rest = Math.floor(rest / 128);
    }
  }

  /** The 64 bits of a double. */
  double(value: number): void {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    this.write(view.getUint32(0), 32);
    this.write(view.getUint32(4), 32);
  }

  /** UTF-8 after its length in bytes. */
  text(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.count(bytes.length);
    for (const byte of bytes) this.write(byte, 8);
  }

  /** What was written, filled up with zeros to whole bytes. */
  get bytes(): readonly number[] {
    return this.#bytes;
  }
}

/**
 * Reads what `BitWriter` wrote. Beyond the end everything is 0 and `failed` becomes true, so whoever reads checks once, at
 * the end; how much is made of a number that was read must be bounded by `left`.
 */
export class BitReader {
  readonly #bytes: readonly number[];
  #at = 0;
  #failed = false;

  constructor(bytes: readonly number[]) {
    this.#bytes = bytes;
  }

  /** Whether what was read can't have been written. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Bits that are left. */
  get left(): number {
    return 8 * this.#bytes.length - this.#at;
  }

  fail(): void {
    this.#failed = true;
  }

  read(width: number): number {
    if (this.#failed || width > WIDEST || width > this.left) {
      this.fail();
      return 0;
    }
    let value = 0;
    for (let wanted = width; wanted > 0;) {
      const held = 8 - (this.#at % 8);
      const taken = Math.min(wanted, held);
      const piece = (this.#bytes[this.#at >> 3]! >> (held - taken)) & (2 ** taken - 1);
      value = value * 2 ** taken + piece;
      this.#at += taken;
      wanted -= taken;
    }
    return value;
  }

  count(): number {
    let value = 0;
    for (let unit = 1; unit < 2 ** WIDEST; unit *= 128) {
      const group = this.read(8);
      value += (group % 128) * unit;
      if (group < 128) break;
    }
    if (value > Number.MAX_SAFE_INTEGER) this.fail();
    return this.#failed ? 0 : value;
  }

  double(): number {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(0, this.read(32));
    view.setUint32(4, this.read(32));
    const value = view.getFloat64(0);
    if (!Number.isFinite(value)) this.fail();
    return this.#failed ? 0 : value;
  }

  /** No text is longer than what is left of the bytes. */
  text(): string {
    const length = this.count();
    if (8 * length > this.left) this.fail();
    if (this.#failed) return '';
    const bytes = Uint8Array.from({ length }, () => this.read(8));
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      this.fail();
      return '';
    }
  }

  /** To be asked last: whether all was read, and only zeros fill up the last byte. */
  ended(): boolean {
    return this.left < 8 && this.read(this.left) === 0 && !this.#failed;
  }
}

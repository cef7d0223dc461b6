/**
 * A column of numbers in few bits that give the same bits back: where all are short decimals n / 10^p, the whole numbers
 * n above their least, in as many bits as the widest needs; else the doubles as they are.
 */
import { type BitReader, bitsOf, type BitWriter } from './bits';

/** n / 10^places for places from here on: a negative one stands for n · 10^−places. */
const LEAST_PLACES = -7;
const MOST_PLACES = 17;
/** Largest |n|: the difference of two is still exact. */
const FARTHEST = 2 ** 51;
/** 0 says that doubles follow; else places − LEAST_PLACES + 1. */
const PLACES_WIDTH = 5;
const WIDTH_WIDTH = 6;
const DOUBLE_WIDTH = 64;

interface Decimals {
  readonly places: number;
  readonly least: number;
  /** Bits of the largest difference to `least`, at least one: so no short link stands for many numbers. */
  readonly width: number;
  readonly wholes: readonly number[];
}

/** −0 is written as 0. */
export function packNumbers(writer: BitWriter, numbers: readonly number[]): void {
  const decimals = decimalsOf(numbers);
  if (decimals === null) {
    writer.write(0, PLACES_WIDTH);
    for (const value of numbers) writer.double(value + 0);
    return;
  }
  const { places, least, width, wholes } = decimals;
  writer.write(places - LEAST_PLACES + 1, PLACES_WIDTH);
  writer.write(width, WIDTH_WIDTH);
  writer.count(least < 0 ? -2 * least - 1 : 2 * least);
  for (const whole of wholes) writer.write(whole - least, width);
}

/** `count` numbers, none of them −0; empty where that many can't follow. */
export function unpackNumbers(reader: BitReader, count: number): readonly number[] {
  const code = reader.read(PLACES_WIDTH);
  const places = code + LEAST_PLACES - 1;
  const width = code === 0 ? DOUBLE_WIDTH : reader.read(WIDTH_WIDTH);
  const folded = code === 0 ? 0 : reader.count();
  const least = folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
  if (places > MOST_PLACES || width === 0 || width * count > reader.left) reader.fail();
  if (reader.failed) return [];
  const read = code === 0 ? () => reader.double() : () => scaled(least + reader.read(width), places);
  return Array.from({ length: count }, () => read() + 0);
}

/** The same in every engine: powers of ten up to 10²² are exact, and one operation rounds. */
function scaled(whole: number, places: number): number {
  return places < 0 ? whole * powerOfTen(-places) : whole / powerOfTen(places);
}

function powerOfTen(exponent: number): number {
  return Number(`1e${exponent}`);
}

function decimalsOf(numbers: readonly number[]): Decimals | null {
  for (let places = LEAST_PLACES; places <= MOST_PLACES; places++) {
    const wholes = wholesOf(numbers, places);
    if (wholes === null) continue;
    let [least, most] = [wholes[0] ?? 0, wholes[0] ?? 0];
    for (const whole of wholes) [least, most] = [Math.min(least, whole), Math.max(most, whole)];
    return { places, least, width: Math.max(1, bitsOf(most - least)), wholes };
  }
  return null;
}

/** n of every number, or null where one is no such decimal. */
function wholesOf(numbers: readonly number[], places: number): readonly number[] | null {
  const power = powerOfTen(Math.abs(places));
  const wholes: number[] = [];
  for (const value of numbers) {
    const whole = Math.round(places < 0 ? value / power : value * power);
    if (!(Math.abs(whole) <= FARTHEST) || scaled(whole, places) !== value) return null;
    wholes.push(whole);
  }
  return wholes;
}

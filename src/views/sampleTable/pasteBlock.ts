/** Cells that are pasted onto the table: from a sample and column on, further rows are new samples. */
import { parseNumber } from '../../files/table/parseNumber';
import type { Sample } from '../../model/data/sampleChunk';
import type { SpliceSamples } from '../../model/edits/spliceSamples';
import { classLetter, type Document } from '../../session/document';

/** Larger blocks are a table of their own. */
export const MOST_ROWS = 2000;

export interface RefusedCell {
  /** Of the block, from 1. */
  readonly row: number;
  /** A raw feature, or F for the class. */
  readonly column: number;
  readonly value: string;
}

export interface PastedBlock {
  readonly change: SpliceSamples | null;
  readonly rows: number;
  readonly refused: readonly RefusedCell[];
}

/**
 * The change that a block makes with its first cell at sample `n` (N for a new one) and `column` (a raw feature, or F for
 * the class). A row with a cell that can't be read stays as it was, or is not added.
 */
export function pasteBlock(
  document: Document,
  text: string,
  n: number,
  column: number,
  activeClass: number,
): PastedBlock {
  const { samples, classes } = document;
  const refused: RefusedCell[] = [];
  const placed: Sample[] = [];
  const rows = cellsOf(text);
  const comma = text.includes(';') && !text.includes('\t');
  let count = 0;
  rows.forEach((cells, at) => {
    const before = samples.at(n + at);
    const read = readRow(cells, column, before, activeClass, { F: samples.F, classes, comma });
    if (typeof read === 'number') {
      refused.push({ row: at + 1, column: read, value: cells[read - column]?.trim() ?? '' });
      if (before) placed.push(before);
    } else placed.push(read);
    if (before) count++;
  });
  const change = placed.length > 0 ? ({ kind: 'spliceSamples', n, count, samples: placed } as const) : null;
  return { change, rows: rows.length - refused.length, refused };
}

interface Reading {
  readonly F: number;
  readonly classes: readonly string[];
  readonly comma: boolean;
}

/** The sample that a row makes of the one before, or the first column that can't be read. */
function readRow(
  cells: readonly string[],
  first: number,
  before: Sample | undefined,
  activeClass: number,
  { F, classes, comma }: Reading,
): Sample | number {
  const features: (number | undefined)[] = before ? [...before.features] : new Array<undefined>(F).fill(undefined);
  let label = before?.label ?? activeClass;
  for (const [at, cell] of cells.entries()) {
    const column = first + at;
    if (column > F) break;
    if (column === F) {
      const found = classOf(cell.trim(), classes);
      if (found < 0) return column;
      label = found;
    } else {
      const value = parseNumber(cell, comma);
      if (typeof value !== 'number') return column;
      features[column] = value;
    }
  }
  const missing = features.indexOf(undefined);
  return missing >= 0 ? missing : { features: features as number[], label };
}

function classOf(name: string, classes: readonly string[]): number {
  const own = classes.indexOf(name);
  return own >= 0 ? own : classes.findIndex((_, m) => classLetter(m) === name);
}

/** Between tabs, else semicolons, else commas. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const mark = ['\t', ';', ','].find((each) => text.includes(each)) ?? '\t';
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  return lines.map((line) => line.split(mark));
}

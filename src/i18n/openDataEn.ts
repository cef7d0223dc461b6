/** The words of the sheet that opens tables of data, in English. It is fetched with the sheet. */
import type { Parts } from './parts';
import { quotedEn } from './quoted';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const openDataEn = {
  title: 'Open data',
  close: 'Close',
  another: 'Another file',
  pasted: 'Pasted cells',
  /** Kilobytes or megabytes of a file, in words. */
  lines: (count: number, text: string) => `${text} ${plural(count, 'line', 'lines')}`,
  preview: 'Preview: nothing has changed yet',
  previewShort: 'Preview',
  picture: (N: string, across: string, up: string) => `Preview of ${N} samples, ${across} across and ${up} up`,
  pictureOfOne: (N: string, across: string) => `Preview of ${N} samples, ${across} across`,
  drawn: (n: string, N: string) => `${n} of ${N} samples are drawn`,
  change: 'Change',
  dialect: {
    title: 'How the file is written',
    between: { ',': 'Comma between cells', ';': 'Semicolon between cells', '\t': 'Tab between cells' },
    decimalComma: 'decimal comma',
    decimalPoint: 'decimal point',
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16',
      'utf-16be': 'UTF-16 (big-endian)',
      gb18030: 'GB18030',
      'windows-1252': 'Windows-1252',
    },
    sentence: (parts: readonly string[], header: string) => `${parts.join(', ')}; ${header}.`,
    header: (line: string) => `line ${line} is the header`,
    noHeader: 'no header',
    delimiter: 'Between cells',
    delimiters: { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab' },
    mark: 'Decimal mark',
    marks: { point: 'Point', comma: 'Comma' },
    encoding: 'Encoding',
    headerRow: 'First row',
    headers: { yes: 'Header', no: 'Data' },
  },
  table: {
    name: 'First rows, as written',
    row: 'row',
    column: (n: string) => `column ${n}`,
    role: (column: string) => `Role of ${column}`,
    roles: { feature: 'feature', label: 'label', leftOut: 'leave out' },
    across: 'across',
    up: 'up',
    refused: 'can’t be read',
    more: (n: string, count: number) => `… ${n} more ${plural(count, 'row', 'rows')}`,
    columns: (from: string, to: string, of: string) => `Columns ${from} to ${to} of ${of}`,
    earlier: 'Earlier columns',
    later: 'Later columns',
  },
  notes: {
    constant: (name: string, value: string) => `${name} is ${value} in every row: it is left out.`,
    constantWhereFilled: (name: string, value: string) => `${name} is ${value} wherever it is filled: it is left out.`,
    otherConstants: (n: string, count: number) =>
      `${n} more ${plural(count, 'column does not vary and is', 'columns do not vary and are')} left out.`,
    tooMany: (columns: string, limit: string) =>
      `${columns} columns of numbers, and ${limit} features at most with so many rows: the first ${limit} are chosen. Choose others above.`,
    noLabel: 'No column is the label: all samples are of one class. Choose a label above.',
    labels: (count: string, kept: string, other: string) =>
      `${count} labels: the ${kept} largest and ${quotedEn(other)}.`,
    labelsChosen: (count: string, kept: string, other: string) =>
      `${count} labels: the ${kept} that are chosen and ${quotedEn(other)}.`,
    choose: 'Choose',
    ownClass: 'Labels with a class of their own',
    tooManyLabels: (most: string) => `At most ${most} labels can have a class of their own beside “other”.`,
    beginning: 'Only the beginning has been read so far.',
  },
  other: 'other',
  refused: {
    title: (n: string, count: number) =>
      `${n} ${plural(count, 'row', 'rows')} can’t be read and ${plural(count, 'is', 'are')} left out`,
    copy: 'Copy this list',
    copied: 'Copied',
    notCopied: 'This browser does not let the page copy.',
    more: (n: string, count: number) => `… and ${n} more ${plural(count, 'row', 'rows')}`,
    line: (n: string) => `line ${n}`,
    heads: ['row', 'line', 'column', 'reason', 'cell'],
    row: (row: string, what: string) => `Row ${row}: ${what}`,
    cell: (row: string, column: string, what: string) => `Row ${row}, ${column}: ${what}`,
    notANumber: (value: string) => `${quotedEn(value)} is not a number`,
    empty: 'empty, and empty is not 0',
    noLabel: 'no label',
    decimalMark: (value: string, mark: string) => `${quotedEn(value)} is not a number with a decimal ${mark}`,
    otherDigits: (value: string) => `${quotedEn(value)} has digits that are not 0 to 9`,
    notFinite: (value: string) => `${quotedEn(value)} is not a finite number`,
    tooLarge: (value: string, limit: string) => `${quotedEn(value)} is beyond ±${limit}`,
    quote: 'a quote is not closed, or closes too early',
    cells: (found: string, wanted: string, count: number) =>
      `${found} ${plural(count, 'cell', 'cells')} where the header has ${wanted}`,
    cellsOfMost: (found: string, wanted: string, count: number) =>
      `${found} ${plural(count, 'cell', 'cells')} where most rows have ${wanted}`,
  },
  axes: {
    title: 'Plane',
    across: 'across',
    up: 'up',
    acrossName: 'Plane: across',
    upName: 'Plane: up',
    held: (others: number, all: number) =>
      others === 1
        ? `The other one is held at its mean in the picture; training uses all ${all}.`
        : `The other ${others} are held at their means in the picture; training uses all ${all}.`,
  },
  will: <T>(N: T, F: string, features: number, K: string, D: T): Parts<T> => [
    N,
    ` samples, ${F} ${plural(features, 'feature', 'features')}, ${K} classes: with the bias `,
    D,
    '.',
  ],
  replaces: (data: string) => `Replaces ${data} and starts at t = 0, W = 0. One Undo brings all back.`,
  open: (N: string, count: number) => `Open ${N} ${plural(count, 'sample', 'samples')}`,
  openNone: 'Open',
  cancel: 'Cancel',
  reading: (percent: string) => `Reading … ${percent} %`,
  announce: (name: string, N: string, refused: string) => `${name}: ${N} samples, ${refused} rows left out`,
  opened: (name: string, N: string) => `${name} opened: ${N} samples`,
  problem: {
    empty: 'This file is empty.',
    tooLarge: (megabytes: string) =>
      `This file has ${megabytes} MB, and at most 20 MB can be read. Nothing of it was read.`,
    format: (what: string) => `This is not a table of text: ${what}.`,
    formats: {
      zip: 'it begins with PK, as .xlsx files do. Save it as CSV',
      ole: 'it begins as .xls files do. Save it as CSV',
      pdf: 'it is a PDF. Save the table as CSV',
      png: 'it is a picture (PNG)',
      jpeg: 'it is a picture (JPEG)',
      gzip: 'it is compressed (gzip). Unpack it first',
    },
    oddUtf16: 'This file is UTF-16 with half a character at its end: a part of it is missing.',
    notText: 'This is not a table of text: its bytes are no characters in any encoding that was tried.',
    notTextIn: (encoding: string) =>
      `The bytes of this file are no ${encoding}. Change the encoding, or take another file.`,
    tooManyRows: (rows: string, limit: string) => `This table has ${rows} rows, and at most ${limit} can be opened.`,
    tooManyColumns: (columns: string, limit: string) =>
      `This table has ${columns} columns, and at most ${limit} can be shown. Keep those you need, and save it again.`,
    unreadable: 'This file could not be read. It may have been moved or changed, or it is a folder.',
    noFeatures: 'No column of numbers is chosen. Choose a feature above.',
    noNumbers: 'No column of numbers found.',
    tooManyFeatures: (features: string, limit: string) =>
      `${features} features are chosen, and at most ${limit} can be trained.`,
    noSamples: 'No row can be read as a sample.',
    noRows: 'There is no row below the header.',
    tooManyValues: (samples: string, features: string, limit: string) =>
      `${samples} samples of ${features} features are more than ${limit} numbers. Choose fewer features.`,
  },
};

export type OpenDataMessages = typeof openDataEn;

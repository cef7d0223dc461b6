/** Why a table, or a row of it, can't be opened, in the reader's language. */
import type { Encoding } from '../../files/table/decodeText';
import { MAX_COLUMNS } from '../../files/table/tableProblem';
import type { ReaderProblem } from '../../files/table/readerMessages';
import type { ReadProblem } from '../../files/table/readRows';
import type { RefusedRow } from '../../files/table/refusedRow';
import type { ImportState } from '../../files/table/tableImport';
import type { OpenDataMessages } from '../../i18n/openDataEn';
import { LIMITS } from '../../model/limits';
import { formatCount, formatFixed, formatSetting } from '../../ui/numbers/formatNumber';
import { isolated } from '../../ui/names';

const MEGABYTE = 1024 * 1024;

/** Characters of a cell that a message shows. */
const SHOWN = 40;

export function problemWords(
  problem: ReaderProblem,
  encoding: Encoding | undefined,
  { problem: words, dialect }: OpenDataMessages,
): string {
  switch (problem.kind) {
    case 'tooLarge':
      return words.tooLarge(formatFixed(Math.ceil((10 * problem.bytes) / MEGABYTE) / 10, 1));
    case 'format':
      return words.format(words.formats[problem.format]);
    case 'notText':
      return encoding === undefined ? words.notText : words.notTextIn(dialect.encodings[encoding]);
    case 'tooManyRows':
      return words.tooManyRows(formatCount(problem.rows), formatCount(LIMITS.maxSamples));
    case 'tooManyColumns':
      return words.tooManyColumns(formatCount(problem.columns), formatCount(MAX_COLUMNS));
    case 'empty':
    case 'oddUtf16':
    case 'unreadable':
      return words[problem.kind];
    default:
      return problem satisfies never;
  }
}

/** Why the chosen columns make no samples. */
export function choiceWords(
  problem: ReadProblem,
  { table }: ImportState,
  { problem: words }: OpenDataMessages,
): string {
  switch (problem.kind) {
    case 'noFeatures':
      return table?.proposal.numericColumns === 0 ? words.noNumbers : words.noFeatures;
    case 'noSamples':
      return table?.count === 0 ? words.noRows : words.noSamples;
    case 'tooManyFeatures':
      return words.tooManyFeatures(formatCount(problem.features), formatCount(LIMITS.maxFeatures));
    case 'tooManyValues':
      return words.tooManyValues(
        formatCount(problem.samples),
        formatCount(problem.features),
        formatCount(LIMITS.maxValues),
      );
    default:
      return problem satisfies never;
  }
}

/** What a column is called: as its header says, else by its number. */
export function columnName(header: readonly string[], column: number, { table }: OpenDataMessages): string {
  const name = (header[column] ?? '').trim();
  return name === '' ? table.column(formatCount(column + 1)) : isolated(cut(name));
}

/** "Row 7, petal width: “n/a” is not a number". */
export function refusalWords(row: RefusedRow, state: ImportState, words: OpenDataMessages): string {
  const { refused } = words;
  const what = reasonWords(row, state, words);
  const number = formatCount(row.row);
  if (row.column === null) return refused.row(number, what);
  return refused.cell(number, columnName(state.table?.header ?? [], row.column, words), what);
}

export function reasonWords(row: RefusedRow, { table }: ImportState, { refused, dialect }: OpenDataMessages): string {
  const value = cut(row.value.trim());
  switch (row.reason) {
    case 'empty':
    case 'noLabel':
    case 'quote':
      return refused[row.reason];
    case 'notANumber':
    case 'otherDigits':
    case 'notFinite':
      return refused[row.reason](value);
    case 'decimalMark': {
      const mark = table?.dialect.decimalComma ? dialect.marks.comma : dialect.marks.point;
      return refused.decimalMark(value, mark.toLowerCase());
    }
    case 'tooLarge':
      return refused.tooLarge(value, formatSetting(LIMITS.maxCoordinate, 2));
    case 'cells': {
      const wanted = formatCount(table?.header.length ?? 0);
      const sentence = table?.dialect.header ? refused.cells : refused.cellsOfMost;
      return sentence(formatCount(row.cells), wanted, row.cells);
    }
    default:
      return row.reason satisfies never;
  }
}

/** A cell with enough of it to be known again. */
export function cut(text: string): string {
  const characters = [...text.slice(0, 4 * SHOWN)];
  return characters.length <= SHOWN ? text : `${characters.slice(0, SHOWN - 1).join('')}…`;
}

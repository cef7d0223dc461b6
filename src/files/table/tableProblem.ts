/** Why nothing of a file can be opened, as data: `i18n` makes the sentence. */
import { LIMITS } from '../../model/limits';
import type { FileFormat } from './fileFormat';

/** More columns than anybody picks 64 features from. */
export const MAX_COLUMNS = 1000;

export type TableProblem =
  /** No bytes, or no cell with anything in it. */
  | { readonly kind: 'empty' }
  /** More than `LIMITS.maxFileBytes`. */
  | { readonly kind: 'tooLarge'; readonly bytes: number }
  /** It begins as files of another format do. */
  | { readonly kind: 'format'; readonly format: FileFormat }
  /** UTF-16 has two bytes a unit, and this has an odd number of them: the end is missing. */
  | { readonly kind: 'oddUtf16'; readonly bytes: number }
  /** Bytes that no text has in the encoding that was asked for or, where none was, in any of those tried. */
  | { readonly kind: 'notText' }
  | { readonly kind: 'tooManyRows'; readonly rows: number }
  | { readonly kind: 'tooManyColumns'; readonly columns: number };

/** The problem of a file of so many bytes (`File.size`), to be asked before it is read; null where it is small enough. */
export function tableSizeProblem(bytes: number): TableProblem | null {
  if (bytes === 0) return { kind: 'empty' };
  return bytes > LIMITS.maxFileBytes ? { kind: 'tooLarge', bytes } : null;
}

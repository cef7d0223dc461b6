/** Names that come from the cells of a table: of features from the header, of classes from the labels. */
import { LIMITS } from '../../model/limits';
import { cleanName, nameLength } from '../cleanName';

/** What a table that was written here has before text that a spreadsheet would run (`views/export/csv.ts`). */
const GUARD = /(^|[;,|"\t\r\n])([^\S\t\r\n]*)'(?='*[=+\-@\u2212\uff0b\uff0d\uff1d\uff20])/g;

/** Text as it was before it was made inert; to be asked of a cell, once. */
export function unguarded(cell: string): string {
  return cell.replace(GUARD, '$1$2');
}

/** Code units of a cell that are looked at: normal form C of very long runs of combining marks takes quadratic time. */
const LOOKED_AT = 1000;

/**
 * The cell on one line, without invisible characters, in normal form C. Two cells are one label where this is the same;
 * beyond 1000 code units the cell stays as it is.
 */
export function cleanCell(cell: string): string {
  const line = cell.trim().replace(/\s+/g, ' ');
  return line.length > LOOKED_AT ? line : cleanName(line).trim();
}

/** Code points of which a name is made: `cleanName` brings no longer one to normal form C. */
const NAMED = 4 * LIMITS.maxNameLength;

/**
 * A name for each cell, at most `LIMITS.maxNameLength` characters long and no two the same: a later one of the same
 * gets a number. `fallback(index)` names what has no visible character.
 */
export function uniqueNames(cells: readonly string[], fallback: (index: number) => string): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const name =
      cut(cleanCell([...cleanCell(cell).slice(0, LOOKED_AT)].slice(0, NAMED).join('')), '') || fallback(index);
    let free = name;
    for (let count = 2; taken.has(free); count++) free = cut(name, ` ${count}`);
    taken.add(free);
    return free;
  });
}

/** As much of the name as leaves room for the ending, and the ending. */
function cut(name: string, ending: string): string {
  const room = LIMITS.maxNameLength - nameLength(ending);
  return (nameLength(name) <= room ? name : [...name].slice(0, room).join('').trim()) + ending;
}

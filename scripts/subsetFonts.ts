import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

/** A face of `fonts.css`, from its opening brace to its closing one. */
const FACE = /@font-face \{[^}]*\}/g;
const SOURCE = /url\('(@fontsource-variable\/[^']+\.woff2)'\)/;
const RANGE = /unicode-range:([^;]*);/;

/** Letters of names that visitors give: the printable part of Basic Latin, Latin-1 and Latin Extended-A, and Greek. */
const NAMES: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x391, 0x3c9],
];

/** Every text is made of these, whoever wrote it. */
const BASIC_LATIN_END = 0x7e;

const OPTIONS = {
  targetFormat: 'woff2' as const,
  /** The weights that the style sheets ask for; optical sizes as they are. */
  variationAxes: { wght: { min: 400, max: 700 } },
  /** What browsers apply by themselves, and figures of one width. Small capitals and the like would be half of a font. */
  keepFeatures: ['calt', 'ccmp', 'clig', 'kern', 'liga', 'lnum', 'locl', 'mark', 'mkmk', 'rlig', 'rvrn', 'tnum'],
};

/**
 * Makes two of each face: one with the letters that the app itself shows, which every page fetches, and one with the others
 * that names may have, which a page with such a name fetches. What else a visitor types is drawn with a font of the system;
 * without `names`, those letters are too.
 */
export function subsetFonts({ names: withNames = true } = {}): Plugin {
  let root = '';
  return {
    name: 'subset-fonts',
    apply: 'build',
    enforce: 'pre',
    configResolved: (config) => void (root = config.root),
    async transform(code, id) {
      if (!/fonts\.css$/.test(id.split('?')[0] ?? '')) return undefined;
      const { own, names } = lettersOf(root);
      const faces = code.match(FACE) ?? [];
      const cut = await Promise.all(
        faces.flatMap((face) => (withNames ? [own, names] : [own]).map((letters) => faceWith(face, letters, root))),
      );
      return cut.join('\n');
    },
  };
}

export interface Letters {
  /** Those of the sources, and all of Basic Latin. */
  readonly own: readonly string[];
  /** Those that only names have. */
  readonly names: readonly string[];
}

/** The letters that can come to be shown, each once, in order. */
export function lettersOf(root: string): Letters {
  const own = new Set<string>();
  const names = new Set<string>();
  for (const [first, last] of NAMES)
    for (let code = first; code <= last; code++)
      (code <= BASIC_LATIN_END ? own : names).add(String.fromCodePoint(code));
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  for (const file of files) {
    if (!file.isFile() || !/(?<!\.test)\.(tsx?|css)$/.test(file.name)) continue;
    for (const letter of readFileSync(join(file.parentPath, file.name), 'utf8')) if (letter > ' ') own.add(letter);
  }
  return { own: [...own].sort(), names: [...names].filter((letter) => !own.has(letter)).sort() };
}

/** A face with those of the letters that are in its range, or nothing where there are none. */
async function faceWith(face: string, letters: readonly string[], root: string): Promise<string> {
  const path = SOURCE.exec(face)?.[1];
  const range = RANGE.exec(face)?.[1];
  if (path === undefined || range === undefined) throw new Error('A face of fonts.css without a file or a range.');
  const covers = rangeCovers(range);
  const kept = letters.filter((letter) => covers(letter.codePointAt(0)!));
  if (kept.length === 0) return '';
  const file = await subsetOf(path, kept.join(''), root);
  const codes = kept.map((letter) => `U+${letter.codePointAt(0)!.toString(16)}`);
  return face.replace(SOURCE, `url('${file}')`).replace(RANGE, `unicode-range: ${codes.join(', ')};`);
}

/** Whether a character is in a list such as `U+0000-00FF, U+0131`. */
function rangeCovers(list: string): (code: number) => boolean {
  const ranges = [...list.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi)].map(
    ([, first = '', last = first]) => [parseInt(first, 16), parseInt(last, 16)] as const,
  );
  return (code) => ranges.some(([first, last]) => first <= code && code <= last);
}

/** The path of a font with these letters only, made anew where the font, the letters or the options are others. */
async function subsetOf(path: string, letters: string, root: string): Promise<string> {
  const font = readFileSync(createRequire(join(root, 'package.json')).resolve(path));
  const digest = createHash('sha256').update(font).update(letters).update(JSON.stringify(OPTIONS));
  const folder = join(root, 'node_modules', '.cache', 'fonts', digest.digest('hex').slice(0, 16));
  const file = join(folder, path.slice(path.lastIndexOf('/') + 1));
  if (!existsSync(file)) {
    const subset = await subsetFont(font, letters, OPTIONS);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, subset);
  }
  return file;
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

const FACE = /url\('(@fontsource-variable\/[^']+\.woff2)'\)/g;

/** Letters of names that visitors give: the printable part of Basic Latin, Latin-1 and Latin Extended-A, and Greek. */
const NAMES: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x391, 0x3c9],
];

/** The weights that the style sheets ask for. */
const WEIGHTS = { min: 400, max: 700 };

/**
 * Leaves of the text fonts the weights in use and the letters that the app can show: all that its sources hold, and those of names. What else a
 * visitor types is drawn with a font of the system.
 */
export function subsetFonts(): Plugin {
  let root = '';
  return {
    name: 'subset-fonts',
    apply: 'build',
    enforce: 'pre',
    configResolved: (config) => void (root = config.root),
    async transform(code, id) {
      if (!/fonts\.css$/.test(id.split('?')[0] ?? '')) return undefined;
      const letters = lettersOf(root);
      const paths = new Map<string, string>();
      for (const [, path = ''] of code.matchAll(FACE)) paths.set(path, await subsetOf(path, letters, root));
      return code.replace(FACE, (_, path: string) => `url('${paths.get(path)!}')`);
    },
  };
}

/** Every character in the sources and those of names, in order. */
export function lettersOf(root: string): string {
  const found = new Set<string>();
  for (const [first, last] of NAMES) for (let code = first; code <= last; code++) found.add(String.fromCodePoint(code));
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  for (const file of files) {
    if (!file.isFile() || !/(?<!\.test)\.(tsx?|css)$/.test(file.name)) continue;
    for (const letter of readFileSync(join(file.parentPath, file.name), 'utf8')) if (letter > ' ') found.add(letter);
  }
  return [...found].sort().join('');
}

/** The path of a font with these letters only, made anew where the font or the letters are others. */
async function subsetOf(path: string, letters: string, root: string): Promise<string> {
  const font = readFileSync(createRequire(join(root, 'package.json')).resolve(path));
  const digest = createHash('sha256')
    .update(font)
    .update(letters)
    .update(JSON.stringify(WEIGHTS))
    .digest('hex')
    .slice(0, 16);
  const folder = join(root, 'node_modules', '.cache', 'fonts', digest);
  const file = join(folder, path.slice(path.lastIndexOf('/') + 1));
  if (!existsSync(file)) {
    const subset = await subsetFont(font, letters, { targetFormat: 'woff2', variationAxes: { wght: WEIGHTS } });
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, subset);
  }
  return file;
}

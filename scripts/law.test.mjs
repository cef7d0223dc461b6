// Plants every forbidden import in a small copy of the rooms (their real tsconfig.json and Oxlint's real rules, one-line
// files) and sees the compiler or Oxlint refuse it. Permitted neighbours are planted too and must pass.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './prepare.mjs';
import { COMPILER, LINT, PERMITTED } from './breaches.mjs';

/** A file of another room; a name that the room's `lib` lacks; another room's JSX. */
const REFUSAL = /TS6307|TS2304|TS2584|TS6142/;

const copy = realpathSync(mkdtempSync(join(tmpdir(), 'softmax-lab-law-')));
/** @param {number} at @param {string} folder @param {string} line */
const plant = (at, folder, line) => `src/${folder}/planted${at}.${line.includes('<p') ? 'tsx' : 'ts'}`;
const compilerFiles = COMPILER.map(([folder, , line], at) => plant(at, folder, line));
const lintFiles = LINT.map(([folder, , line], at) => plant(COMPILER.length + at, folder, line));

/** What was refused: `path` → error codes or rule names. @type {Map<string, string[]>} */
let compiler = new Map();
/** @type {Map<string, string[]>} */
let lint = new Map();
let clean = 'not run';

describe('the one law', () => {
  beforeAll(async () => {
    copyRooms();
    clean = (await run('typescript/bin/tsc', ['-b', '--pretty', 'false'])).trim();
    COMPILER.forEach(([, , line], at) => write(String(compilerFiles[at]), line));
    LINT.forEach(([, , line], at) => write(String(lintFiles[at]), line));
    const [types, rules] = await Promise.all([
      run('typescript/bin/tsc', ['-b', '--pretty', 'false']),
      run('oxlint/bin/oxlint', ['src', '--format', 'json']),
    ]);
    compiler = readCompiler(types);
    lint = readLint(rules);
  }, 900_000);
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('lets permitted neighbours through', () => {
    expect(clean).toBe('');
    for (const file of Object.keys(PERMITTED)) expect(lint.get(`src/${file}`) ?? [], file).toEqual([]);
  });
  it.each(COMPILER.map(([folder, what], at) => ({ folder, what, file: String(compilerFiles[at]) })))(
    'tsc refuses in $folder: $what',
    ({ file }) => expect(compiler.get(file)?.join(' ')).toMatch(REFUSAL),
  );
  it.each(LINT.map(([folder, what, , rule], at) => ({ folder, what, rule, file: String(lintFiles[at]) })))(
    'Oxlint refuses in $folder: $what',
    ({ file, rule }) => expect(lint.get(file)).toContain(rule),
  );
});

/** The copy has its own node_modules, so that its types land in a cache of its own. */
function copyRooms() {
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')).filter((entry) => !entry.startsWith('.'))) {
    symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name), 'junction');
  }
  for (const name of ['package.json', 'tsconfig.base.json', '.oxlintrc.json', 'scripts/lawPlugin.mjs'])
    cpSync(join(root, name), join(copy, name));
  const rooms = [...new Set(Object.keys(PERMITTED).map((file) => String(file.split('/')[0])))];
  for (const name of rooms) {
    write(`src/${name}/entry.ts`, '');
    cpSync(join(root, 'src', name, 'tsconfig.json'), join(copy, 'src', name, 'tsconfig.json'));
  }
  write('tsconfig.json', JSON.stringify({ files: [], references: rooms.map((name) => ({ path: `src/${name}` })) }));
  for (const name of ['views', 'app']) rmSync(join(copy, 'src', name, 'entry.ts'));
  for (const [file, line] of Object.entries(PERMITTED)) write(`src/${file}`, line);
}

/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), `${text}\n`);
}

/** @param {string} program @param {string[]} args @returns {Promise<string>} */
function run(program, args) {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'node_modules', program), ...args],
      { cwd: copy, maxBuffer: 1e8 },
      (_, out) => resolve(out),
    );
  });
}

/**
 * The compiler reports a foreign file once and lists below everyone who imports it: each of them is refused.
 * @param {string} output
 */
function readCompiler(output) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  let code = '';
  for (const line of output.split(/\r?\n/)) {
    const error = /^(\S+)\(\d+,\d+\): error (TS\d+)/.exec(line);
    const importer = /^ +Imported via .* from file '(.*)'/.exec(line);
    code = error?.[2] ?? code;
    const file = error?.[1] ?? (importer && relative(copy, String(importer[1])).split(sep).join('/'));
    if (file) found.set(file, [...(found.get(file) ?? []), code]);
  }
  return found;
}

/** @param {string} output */
function readLint(output) {
  /** @type {{ diagnostics: { filename: string, code?: string }[] }} */
  const { diagnostics } = JSON.parse(output);
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const { filename, code = 'not parsed' } of diagnostics) {
    const file = filename.split(sep).join('/');
    found.set(file, [...(found.get(file) ?? []), code]);
  }
  return found;
}

// The shape of src/: no import cycle, types included; files of a readable size; every room in the guide, with a README;
// documents that name files which exist.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { root } from './prepare.mjs';

const src = join(root, 'src');
const rooms = readdirSync(src, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
/** Every file of the app by its path in src/. Tests, benchmarks and what only they use are left out. */
const sources = new Map(
  readdirSync(src, { recursive: true })
    .map((path) => String(path).split(sep).join('/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|bench|d)\.tsx?$|^testing\//.test(path))
    .map((path) => [path, readFileSync(join(src, path), 'utf8')]),
);

/** @param {string} path @param {string} text @returns {(string | undefined)[]} what the file imports, as it is written */
function importsOf(path, text) {
  const { staticImports, staticExports } = parseSync(path, text).module;
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value)),
    // On demand, or for a type alone.
    ...[...text.matchAll(/\bimport\(\s*['"`]([^'"`]+)/g)].map(([, name]) => name),
  ];
}

/**
 * The files that each file imports, of those given. `import type`, `import()` and `export … from` count alike.
 * @param {ReadonlyMap<string, string>} files
 * @returns {Map<string, string[]>}
 */
function importGraph(files) {
  const graph = new Map();
  for (const [path, text] of files) {
    const targets = importsOf(path, text)
      .filter((name) => name?.startsWith('.'))
      .flatMap((name) => {
        const target = relative(root, resolve(root, dirname(path), String(name).replace(/\?.*/, '')))
          .split(sep)
          .join('/');
        return [target, `${target}.ts`, `${target}.tsx`].filter((candidate) => files.has(candidate));
      });
    graph.set(path, [...new Set(targets)]);
  }
  return graph;
}

/**
 * The first cycle that is found, its first file again at the end; null where there is none.
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @returns {string[] | null}
 */
function cycleIn(graph) {
  const done = new Set();
  /** @type {string[]} */
  const path = [];
  /** @param {string} file @returns {string[] | null} */
  const visit = (file) => {
    const seen = path.indexOf(file);
    if (seen >= 0) return [...path.slice(seen), file];
    if (done.has(file)) return null;
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file);
    if (cycle) return cycle;
  }
  return null;
}

/** @param {string} text */
const linesOf = (text) => text.trimEnd().split(/\r?\n/).length;

/** @param {string} text The names in the first column of the first table under the heading "Rooms". */
function roomsTable(text) {
  const section = /^## Rooms.*?(?=^## )/ms.exec(text)?.[0] ?? '';
  const table = /(^\|.*\n)+/m.exec(section)?.[0] ?? '';
  return [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
}

describe('imports', () => {
  it('are followed through types, re-exports and what is loaded on demand', () => {
    const files = new Map([
      ['a/one.ts', "import type { Two } from '../b/two';"],
      ['b/two.tsx', "export { three } from './three';"],
      ['b/three.ts', "export const later = () => import('../c/four');"],
      ['c/four.ts', "export type Four = import('../a/one').One;\nimport 'd3';"],
    ]);
    expect(cycleIn(importGraph(files))).toEqual(['a/one.ts', 'b/two.tsx', 'b/three.ts', 'c/four.ts', 'a/one.ts']);
    files.set('c/four.ts', '');
    expect(cycleIn(importGraph(files))).toBeNull();
  });

  it('of src have no cycle', () => {
    const graph = importGraph(sources);
    expect([...graph.values()].flat().length).toBeGreaterThan(sources.size);
    expect(cycleIn(graph)?.join(' → ') ?? 'no cycle').toBe('no cycle');
  });
});

describe('files of src', () => {
  const sizes = [...sources].map(([path, text]) => ({ path, lines: linesOf(text) }));

  it('have at most 60 lines in the median', () => {
    const lines = sizes.map((size) => size.lines).sort((a, b) => a - b);
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(60);
  });
});

/** Longer than a file should be, and still to be split. */
describe('files of src, e2e and scripts', () => {
  it('have at most 250 lines each, tests and styles included', () => {
    const long = ['src', 'e2e', 'scripts'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true })
        .map((path) => [folder, ...String(path).split(sep)].join('/'))
        .filter((path) => /\.(tsx?|mjs|css)$/.test(path) && !path.includes('/node_modules/'))
        .filter((path) => linesOf(readFileSync(join(root, path), 'utf8')) > 250),
    );
    expect(long).toEqual([]);
  });
});

describe('the documents', () => {
  const documents = readdirSync(join(root, 'docs'), { recursive: true })
    .map((path) => join('docs', String(path)))
    .concat('README.md', 'CONTRIBUTING.md')
    .filter((path) => path.endsWith('.md'));

  it.each(documents)('%s names files that exist', (document) => {
    const named = readFileSync(join(root, document), 'utf8').matchAll(/`([\w.-]+\/[\w/.-]+\.(?:tsx?|mjs|md))`/g);
    const paths = [...named].map(([, path]) => String(path)).filter((path) => !path.includes('NAME'));
    expect(paths.filter((path) => !['.', 'src', 'src/model'].some((at) => existsSync(join(root, at, path))))).toEqual(
      [],
    );
  });
});

describe('rooms', () => {
  it('are those of the table in docs/implementation.md', () => {
    const guide = readFileSync(join(root, 'docs', 'implementation.md'), 'utf8');
    expect(roomsTable(guide).sort()).toEqual([...rooms].sort());
  });

  it.each(rooms)('%s has a README of at most 25 lines', (room) => {
    const readme = join(src, room, 'README.md');
    expect(existsSync(readme)).toBe(true);
    expect(linesOf(readFileSync(readme, 'utf8'))).toBeLessThanOrEqual(25);
  });
});

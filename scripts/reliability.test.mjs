// docs/reliability.md names for each fault the test that injects it: the file is there and holds the title.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './prepare.mjs';

const ROW = /^\| ([FS]\d+) \|(?:[^|]*\|){2}([^|]*)\|$/gm;
const TEST = /`([\w./-]+\.(?:spec\.ts|test\.tsx?|test\.mjs))` "([^"]+)"/g;

const rows = [...readFileSync(join(root, 'docs', 'reliability.md'), 'utf8').matchAll(ROW)].map(
  ([, name = '', cell = '']) => ({
    name,
    tests: [...cell.matchAll(TEST)].map(([, file = '', title = '']) => ({ file, title })),
  }),
);

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return '';
  }
}

describe('docs/reliability.md', () => {
  it('has a row for every fault and hostile input, once', () => {
    const names = /** @param {string} letter @param {number} count */ (letter, count) =>
      Array.from({ length: count }, (_, n) => `${letter}${n + 1}`);
    expect(rows.map(({ name }) => name)).toEqual([...names('F', 32), ...names('S', 34)]);
  });

  it.each(rows)('$name names tests that are there', ({ tests }) => {
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter(({ file, title }) => !textOf(file).includes(title))).toEqual([]);
  });
});

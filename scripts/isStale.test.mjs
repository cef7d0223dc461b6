import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isStale } from './isStale.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stale-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** @param {string} path @param {number} time seconds */
function write(path, time) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, time, time);
  for (let folder = dirname(file); folder.length > root.length; folder = dirname(folder))
    utimesSync(folder, time, time);
}

test('nothing built is stale', () => {
  write('src/app/main.tsx', 100);
  expect(isStale(root)).toBe(true);
});

test('what is newer than its sources is not stale', () => {
  write('src/app/main.tsx', 100);
  write('index.html', 100);
  write('dist/index.html', 200);
  expect(isStale(root)).toBe(false);
});

test.each(['src/app/deep/new.ts', 'public/favicon.svg', 'index.html', 'package-lock.json', 'vite.config.ts'])(
  'a newer %s makes it stale',
  (path) => {
    write('src/app/main.tsx', 100);
    write('dist/index.html', 200);
    write(path, 300);
    expect(isStale(root)).toBe(true);
  },
);

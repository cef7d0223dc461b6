// npm drops from the lockfile, without a word, a native package that it could not see while resolving; the clone then
// fails on the platform that needed it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './prepare.mjs';

/** @typedef {{ resolved?: string, optionalDependencies?: Record<string, string> }} Package */
/** @type {Record<string, Package>} */
const packages = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
const NATIVE = ['@rolldown/binding', 'lightningcss'];
const PLATFORMS = ['linux-x64-gnu', 'linux-arm64-gnu', 'darwin-x64', 'darwin-arm64', 'win32-x64-msvc'];

/** Whether a package that stands at `path` finds `name` in its own node_modules or one further out. */
const resolves = (/** @type {string} */ path, /** @type {string} */ name) => {
  const steps = path.split('/node_modules/');
  const inner = steps.map(
    (_, at) => `${steps.slice(0, steps.length - at).join('/node_modules/')}/node_modules/${name}`,
  );
  return [...inner, `node_modules/${name}`].some((place) => place in packages);
};

describe('package-lock.json', () => {
  it('names no address to download from', () => {
    expect(Object.keys(packages).filter((path) => packages[path]?.resolved)).toEqual([]);
  });

  it('runs no script of a package, and knows each by its hash', () => {
    expect(readFileSync(join(root, '.npmrc'), 'utf8')).toContain('ignore-scripts=true');
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const unknown = Object.keys(packages).filter((path) => path !== '' && !/^sha512-/.test(packages[path].integrity));
    expect(unknown).toEqual([]);
  });

  it('holds every optional package of every platform', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter((name) => !resolves(path, name)),
    );
    expect(missing).toEqual([]);
  });

  it.each(NATIVE.flatMap((name) => PLATFORMS.map((platform) => `node_modules/${name}-${platform}`)))(
    'holds %s',
    (path) => expect(Object.keys(packages)).toContain(path),
  );
});

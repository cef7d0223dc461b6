import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the built app is made of. */
const SOURCES = ['src', 'public', 'scripts', 'index.html', 'package-lock.json', 'vite.config.ts'];

/**
 * Whether dist/ is missing, or older than something it is made of.
 * @param {string} root the project's folder
 */
export function isStale(root) {
  const built = join(root, 'dist', 'index.html');
  if (!existsSync(built)) return true;
  const { mtimeMs } = statSync(built);
  return SOURCES.some((source) => newest(join(root, source)) > mtimeMs);
}

/** When the newest file of a folder, or a file, was last written, in ms. @param {string} path @returns {number} */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  // A folder's own time tells of files that were removed.
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

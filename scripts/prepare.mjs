// Makes node_modules what package-lock.json says. Built-ins only: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Whether every package of the lockfile is installed in its version. Optional ones may be missing: they are for
 * other machines.
 * @param {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} wanted
 * @param {Record<string, { version?: string }>} installed
 */
export function matches(wanted, installed) {
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === version : Boolean(optional ?? devOptional);
  });
}

/** @param {string} version such as 20.19.0 */
export function isSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22;
}

/** Runs `npm ci` unless node_modules already is what the lockfile says. Throws when it fails. */
export function prepare() {
  const { node } = process.versions;
  if (!isSupported(node)) {
    console.error(`Softmax Lab needs Node 20.19, 22.12 or newer, and this is Node ${node}.`);
    process.exit(1);
  }
  const record = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(record) && matches(packagesOf(join(root, 'package-lock.json')), packagesOf(record))) return;
  console.log('Installing the packages of package-lock.json …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('`npm ci` failed; its output is above.');
}

/** @param {string} path */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) prepare();

// Where Chromium is on this machine; installs it where it is nowhere. Never answers "no browser, skip".
// Likewise a Chinese font: without one Chromium draws boxes, which are wider than the letters.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix, win32 } from 'node:path';

/** The first is Chromium without windows, which starts and paints in half the time. */
const LINUX = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** apt-get asks nothing. */
const quietInstall = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/** What the search asks of a machine, so that tests can describe another one. */
const thisMachine = {
  platform: /** @type {string} */ (process.platform),
  env: process.env,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  /** @param {string} command @param {string[]} args @param {'inherit' | 'ignore'} output */
  run: (command, args, output) =>
    spawnSync(command, args, { stdio: ['ignore', output, output], env: quietInstall, timeout: 600_000 }).status === 0,
  /** What a program prints; '' where it is not there. @param {string} command @param {string[]} args */
  read: (command, args) => spawnSync(command, args, { encoding: 'utf8', timeout: 60_000 }).stdout ?? '',
  /** @param {string} sentence */
  say: (sentence) => console.log(sentence),
  playwright: async () => (await import('playwright')).chromium.executablePath(),
};

/**
 * The path of a Chromium: `CHROMIUM_PATH`, else Playwright's own download, else the system's Chrome, Chromium or Edge,
 * else one that is installed now. Throws with a sentence when all of that fails.
 * @returns {Promise<string>}
 */
export async function findBrowser(machine = thisMachine) {
  const given = machine.env.CHROMIUM_PATH;
  if (given) {
    if (machine.exists(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, and there is no such file.`);
  }
  const found = (await downloaded(machine)) ?? ofSystem(machine) ?? (await install(machine));
  if (found) return found;
  throw new Error(
    'No Chrome, Chromium or Edge was found, and none could be installed. Install one, or set CHROMIUM_PATH to its program.',
  );
}

/** @typedef {typeof thisMachine} Machine */

/**
 * Sees to it that Chinese can be drawn: on Linux without a Chinese font installs one as root with apt-get, and
 * elsewhere says what is missing. macOS and Windows bring theirs.
 */
export function findChineseFont(machine = thisMachine) {
  if (machine.platform !== 'linux' || hasChinese(machine)) return;
  if (canInstall(machine)) {
    machine.say('No Chinese font here: installing Noto Sans CJK with apt-get …');
    aptInstall(machine, 'fontconfig', 'fonts-noto-cjk');
    if (hasChinese(machine)) return;
  }
  machine.say('There is no Chinese font here, so tests of the Chinese layout may fail: install fonts-noto-cjk.');
}

/** @param {Machine} machine */
function hasChinese(machine) {
  return machine.read('fc-list', [':lang=zh', 'family']).trim() !== '';
}

/** @param {Machine} machine */
function canInstall(machine) {
  return machine.platform === 'linux' && machine.isRoot && machine.exists('/usr/bin/apt-get');
}

/** @param {Machine} machine @param {string[]} packages */
function aptInstall(machine, ...packages) {
  machine.run('apt-get', ['update'], 'inherit');
  machine.run('apt-get', ['install', '-y', ...packages], 'inherit');
}

/** @param {Machine} machine */
async function downloaded(machine) {
  const path = await machine.playwright();
  return machine.exists(path) ? path : undefined;
}

/** @param {Machine} machine */
function ofSystem(machine) {
  return candidates(machine).find((path) => machine.exists(path) && starts(machine, path));
}

/**
 * Some Linux systems ship a `chromium-browser` that only says how to install one.
 * @param {Machine} machine @param {string} path
 */
function starts(machine, path) {
  return machine.platform !== 'linux' || machine.run(path, ['--version'], 'ignore');
}

/** @param {Machine} machine @returns {string[]} */
function candidates({ platform, env }) {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder);
    return WINDOWS.flatMap((program) => folders.map((folder) => win32.join(String(folder), program)));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(env.HOME ?? '/', 'Applications')];
    return MAC.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  }
  const folders = [...new Set([...(env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin'])];
  return LINUX.flatMap((name) => folders.filter((folder) => folder).map((folder) => posix.join(folder, name)));
}

/** @param {Machine} machine */
async function install(machine) {
  if (canInstall(machine)) {
    machine.say('No browser here: installing Chromium with apt-get …');
    for (const name of ['chromium-headless-shell', 'chromium']) {
      aptInstall(machine, name);
      const path = ofSystem(machine);
      if (path) return path;
    }
  }
  machine.say('No browser here: downloading Chromium with Playwright …');
  const cli = createRequire(import.meta.url)
    .resolve('playwright/package.json')
    .replace(/package\.json$/, 'cli.js');
  machine.run(process.execPath, [cli, 'install', 'chromium'], 'inherit');
  return downloaded(machine);
}

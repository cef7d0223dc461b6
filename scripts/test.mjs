// `npm test`: on a fresh clone with only Node and git, installs what it needs and checks everything.
// The last line is `N passed, N failed`; the exit code says the same.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

const REPORTS = join(root, 'node_modules', '.cache', 'reports');
const vitestReport = join(REPORTS, 'vitest.json');
const playwrightReport = join(REPORTS, 'playwright.json');
const tool = {
  tsc: 'typescript/bin/tsc',
  oxlint: 'oxlint/bin/oxlint',
  oxfmt: 'oxfmt/bin/oxfmt',
  stylelint: 'stylelint/bin/stylelint.mjs',
  vitest: 'vitest/vitest.mjs',
  vite: 'vite/bin/vite.js',
  playwright: 'playwright/cli.js',
};

let passed = 0;
let failed = 0;
/** @type {string[]} What is to be said at the end. */
const notes = [];
const began = performance.now();

/**
 * Runs one step under a heading and adds what it counts.
 * @param {string} name @param {() => Promise<{ passed: number, failed: number }>} work
 * @returns {Promise<boolean>} whether nothing in it failed
 */
async function step(name, work) {
  console.log(`\n━━ ${name}`);
  const start = performance.now();
  const counted = await attempt(work);
  passed += counted.passed;
  failed += counted.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${counted.failed ? '✗' : '✓'} ${name}: ${counted.passed} passed, ${counted.failed} failed, ${seconds} s`,
  );
  return counted.failed === 0;
}

/** @param {() => Promise<{ passed: number, failed: number }>} work */
async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

/** ms: a tool that takes longer hangs. A slow machine does not. */
const PATIENCE = 2_700_000;

/** Runs an installed tool. @param {keyof typeof tool} name @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function run(name, args, env) {
  const program = join(root, 'node_modules', tool[name]);
  const options = {
    cwd: root,
    stdio: /** @type {const} */ ('inherit'),
    env: { ...process.env, ...env },
    timeout: PATIENCE,
  };
  return spawnSync(process.execPath, [program, ...args], options).status === 0;
}

/** Runs an installed tool beside others; what it prints comes in one piece. @param {keyof typeof tool} name @param {string[]} args */
function beside(name, args) {
  return new Promise((/** @type {(fine: boolean) => void} */ done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', tool[name]), ...args], { cwd: root });
    let said = '';
    const hear = (/** @type {Buffer} */ part) => void (said += part);
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => {
      process.stdout.write(said);
      done(code === 0);
    });
  });
}

/** @param {boolean} fine */
const one = (fine) => Promise.resolve(fine ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * Reads a tool's machine-readable report. A run that went wrong without a failed test counts as one failure.
 * @param {string} path @param {boolean} fine @param {(report: any) => { passed: number, failed: number }} count
 */
async function counts(path, fine, count) {
  if (!existsSync(path))
    throw new Error(`It ended before it could report, or went on for ${PATIENCE / 60_000} minutes.`);
  const counted = count(JSON.parse(readFileSync(path, 'utf8')));
  return { passed: counted.passed, failed: fine ? counted.failed : Math.max(1, counted.failed) };
}

/** What the tests of a Playwright report noted of one type. @param {any} suite @param {string} type @returns {string[]} */
function annotationsOf({ suites = [], specs = [] }, type) {
  const own = specs.flatMap((/** @type {any} */ spec) => spec.tests[0].results.at(-1)?.annotations ?? []);
  const found = own.filter((/** @type {any} */ note) => note.type === type);
  return [
    ...found.map((/** @type {any} */ note) => note.description),
    ...suites.flatMap((/** @type {any} */ inner) => annotationsOf(inner, type)),
  ];
}

function finish() {
  console.log(['', ...notes].join('\n'));
  console.log(`${((performance.now() - began) / 1000).toFixed(0)} s in all`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

if (!(await step('install', async () => (prepare(), { passed: 0, failed: 0 })))) finish();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

// They need no browser, and leave a core to what follows.
const checks = Promise.all([
  beside('tsc', ['-b']),
  beside('oxlint', []),
  beside('stylelint', ['src/**/*.css']),
  beside('oxfmt', ['--check']),
]);
await step('browser', async () => {
  const { findBrowser, findChineseFont } = await import('./findBrowser.mjs');
  process.env.CHROMIUM_PATH = await findBrowser();
  findChineseFont();
  console.log(process.env.CHROMIUM_PATH);
  return { passed: 0, failed: 0 };
});
await step('unit and component tests', () => {
  const fine = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]);
  return counts(vitestReport, fine, (report) => ({
    passed: report.numPassedTests,
    // A file that failed before its first test has no test to count.
    failed:
      report.numFailedTests +
      report.testResults.filter(
        (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
      ).length,
  }));
});
await step('types, lint and format', async () => {
  const fine = await checks;
  const passed = fine.filter(Boolean).length;
  return { passed, failed: fine.length - passed };
});
const built = await step('build', () =>
  one(run('vite', ['build']) && run('vite', ['build', '--config', 'vite.file.config.ts', '--logLevel', 'warn'])),
);
await step('end to end', () => {
  if (!built) throw new Error('Not run: there is no build to visit.');
  const fine = run('playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
    SOFTMAX_LAB_BUILT: '1',
  });
  return counts(playwrightReport, fine, ({ stats, suites }) => {
    notes.push(...annotationsOf({ suites }, 'engine'));
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  });
});
finish();

// The places where a step is timed. Each answers run(N, D, K, steps) with { ms, risk }, and close(); those of the product
// also run the kernel in WebAssembly, as simd(N, D, K, steps), and answer slices(N, D, K, ms) with the milliseconds of each slice of the gradient check.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { assemblyScript } from '../assemblyScript.mjs';
import { browserFlags } from '../browserFlags.mjs';
import { findBrowser } from '../findBrowser.mjs';

const here = import.meta.dirname;

/** The kernel as one script, built as the product is: `es` for Node, `iife` (global `bench`) for a page. */
async function bundle(format) {
  const [result] = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [assemblyScript()],
    build: {
      write: false,
      target: 'chrome109',
      lib: { entry: join(here, 'entry.ts'), formats: [format], name: 'bench', fileName: 'bench' },
    },
  });
  return result.output[0].code;
}

export async function inNode() {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const file = join(folder, 'step.mjs');
  await writeFile(file, await bundle('es'));
  const { timeJsSteps, timeSimdSteps, timeSlices } = await import(pathToFileURL(file).href);
  return {
    name: 'Node',
    run: timeJsSteps,
    simd: timeSimdSteps,
    slices: timeSlices,
    close: () => rm(folder, { recursive: true }),
  };
}

export async function inChromium() {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags() });
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundle('iife') });
  const run = (...sizes) => page.evaluate((given) => globalThis.bench.timeJsSteps(...given), sizes);
  const simd = (...sizes) => page.evaluate((given) => globalThis.bench.timeSimdSteps(...given), sizes);
  const slices = (...sizes) => page.evaluate((given) => globalThis.bench.timeSlices(...given), sizes);
  return { name: 'Chromium', run, simd, slices, close: () => browser.close() };
}

/** null where there is no gcc. */
export async function inC() {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const program = join(folder, 'step');
  const flags = ['-O3', '-march=native', '-ffast-math'];
  const compiled = spawnSync('gcc', [...flags, join(here, 'step.c'), '-o', program, '-lm'], { stdio: 'inherit' });
  if (compiled.status !== 0) {
    await rm(folder, { recursive: true });
    return null;
  }
  const process = spawn(program, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(process.stdout)[Symbol.asyncIterator]();
  async function run(...sizes) {
    process.stdin.write(`${sizes.join(' ')}\n`);
    const [ms, risk] = (await lines.next()).value.split(' ').map(Number);
    return { ms, risk };
  }
  async function close() {
    process.stdin.end();
    await rm(folder, { recursive: true });
  }
  return { name: 'C', run, close };
}

// The same step in TensorFlow.js with its WebAssembly backend (float32, SIMD, one thread), in Chromium.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { browserFlags } from '../browserFlags.mjs';
import { findBrowser } from '../findBrowser.mjs';

/** Where `folder` holds the installed packages @tensorflow/tfjs-core and @tensorflow/tfjs-backend-wasm; null without a folder. */
export async function inTfjs(folder) {
  if (!folder) return null;
  const at = (...path) => join(folder, 'node_modules', '@tensorflow', ...path);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags() });
  const page = await browser.newPage();
  await page.addScriptTag({ path: at('tfjs-core', 'dist', 'tf-core.min.js') });
  await page.addScriptTag({ path: at('tfjs-backend-wasm', 'dist', 'tf-backend-wasm.min.js') });
  const paths = {};
  for (const kind of ['', '-simd', '-threaded-simd']) {
    const name = `tfjs-backend-wasm${kind}.wasm`;
    const wasm = await readFile(at('tfjs-backend-wasm', 'dist', name));
    paths[name] = `data:application/wasm;base64,${wasm.toString('base64')}`;
  }
  await page.evaluate(prepare, paths);
  const run = (...sizes) => page.evaluate(timeSteps, sizes);
  return { name: 'tfjs-wasm', run, isSingle: true, close: () => browser.close() };
}

/* global tf */

async function prepare(paths) {
  tf.wasm.setWasmPaths(paths);
  await tf.setBackend('wasm');
  await tf.ready();
}

/** Runs in the page, with the samples of designFor.ts. */
function timeSteps([N, D, K, steps]) {
  const X = tf.tensor2d(
    Float32Array.from({ length: N * D }, (_, cell) => {
      const n = Math.floor(cell / D);
      const o = cell % D;
      return o === 0 ? 1 : (((n * 7919 + o * 104729) % 10007) / 10007) * 2 - 1;
    }),
    [N, D],
  );
  const Y = tf.tensor2d(
    Float32Array.from({ length: N * K }, (_, cell) => {
      const n = Math.floor(cell / K);
      return cell % K === ((n * 31) % 101) % K ? 1 : 0;
    }),
    [N, K],
  );
  let W = tf.zeros([D, K]);
  let risk = tf.scalar(0);
  const begin = performance.now();
  for (let step = 0; step < steps; step++) {
    const [nextW, nextRisk] = tf.tidy(() => {
      const z = tf.matMul(X, W);
      const total = tf.logSumExp(z, 1, true);
      const R = tf.mean(tf.sub(total, tf.sum(tf.mul(z, Y), 1, true)));
      const G = tf.matMul(X, tf.sub(tf.exp(tf.sub(z, total)), Y), true);
      return [tf.sub(W, tf.mul(G, 0.01 / N)), R];
    });
    tf.dispose([W, risk]);
    [W, risk] = [nextW, nextRisk];
  }
  const [last] = risk.dataSync();
  const ms = performance.now() - begin;
  tf.dispose([X, Y, W, risk]);
  return { ms, risk: last };
}

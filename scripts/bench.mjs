// Times one gradient step in Node, in Chromium and in plain C, interleaved, so that ratios hold on a shared machine, and the
// slices of the gradient check. TFJS=FOLDER, where @tensorflow/tfjs-core and tfjs-backend-wasm are installed, times them too.
import { inC, inChromium, inNode } from './bench/runners.mjs';
import { inTfjs } from './bench/tfjs.mjs';

const CASES = [
  [30, 3, 3],
  [300, 3, 3],
  [3000, 3, 5],
  [100_000, 3, 5],
  [1797, 65, 10],
];
const ROUNDS = 9;
/** How long one measurement should take, so that a page's coarse clock does not show. */
const TARGET_MS = 80;
/** Where the gradient check takes long, and for how many milliseconds its slices are timed. */
const CHECK_CASES = [
  [1797, 65, 10],
  [100_000, 3, 5],
];
const CHECK_MS = 1000;
/** Largest ratio to C at (100000, 3, 5). */
const BARS = { Chromium: 2, Node: 3.5 };
/** Largest ratio to C of the SIMD kernel in Chromium, by N, D, K. */
const SIMD_BARS = { '3000, 3, 5': 1, '100000, 3, 5': 1, '1797, 65, 10': 2 };

const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(values.length * share)];
const median = (values) => quantile(values, 0.5);

/** How many steps take about TARGET_MS in the first runner, after a warm-up; all runners then take as many. */
async function stepsFor(runner, sizes) {
  await runner.run(...sizes, Math.max(3, Math.round(1e6 / (sizes[0] * sizes[1] * sizes[2]))));
  const { ms } = await runner.run(...sizes, 3);
  return Math.max(2, Math.round((3 * TARGET_MS) / Math.max(ms, 0.03)));
}

async function measure(runners, sizes) {
  const steps = await stepsFor(runners[0], sizes);
  const times = new Map(runners.map(({ name }) => [name, []]));
  const risks = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { name, run, isSingle = false } of runners) {
      const { ms, risk } = await run(...sizes, steps);
      // What computes in single precision is held to its own.
      if (!isSingle) risks.push(risk);
      else if (Math.abs(risk / risks[0] - 1) > 1e-3) throw new Error(`R differs: ${risk} ${risks[0]}`);
      // Round 0 warms up.
      if (round > 0) times.get(name).push(ms / steps);
    }
  }
  if (risks.some((risk) => Math.abs(risk / risks[0] - 1) > 1e-9)) throw new Error(`R differs: ${risks.join(' ')}`);
  return times;
}

const show = (ms) => (ms < 1 ? `${(ms * 1000).toPrecision(3)} µs` : `${ms.toPrecision(3)} ms`);

const everywhere = [await inC(), await inNode(), await inChromium(), await inTfjs(process.env.TFJS)];
const runners = everywhere.filter((runner) => runner !== null);
/** What is timed: C, and each kernel in each place. */
const timed = runners.flatMap(({ name, run, isSingle, simd }) => [
  { name, run, isSingle },
  ...(simd ? [{ name: `${name}, SIMD`, run: simd }] : []),
]);
const rows = [];
for (const sizes of CASES) {
  const times = await measure(timed, sizes);
  const row = { 'N, D, K': sizes.join(', ') };
  for (const [name, list] of times) row[name] = show(median(list));
  const c = times.get('C');
  for (const { name } of timed) {
    // Each round's neighbours are compared: what slows the machine slows both.
    if (c && name !== 'C') row[`${name} / C`] = median(times.get(name).map((ms, round) => ms / c[round])).toFixed(2);
  }
  rows.push(row);
}
const checks = [];
for (const sizes of CHECK_CASES) {
  for (const { name, slices } of runners.filter((runner) => runner.slices)) {
    // The first round warms up.
    await slices(...sizes, CHECK_MS);
    const times = await slices(...sizes, CHECK_MS);
    // The longest is what the machine's other work makes of it.
    const spread = {
      median: show(median(times)),
      '99 %': show(quantile(times, 0.99)),
      longest: show(Math.max(...times)),
    };
    checks.push({ 'N, D, K': sizes.join(', '), in: name, slices: times.length, ...spread });
  }
}
await Promise.all(runners.map(({ close }) => close()));

console.table(rows);
console.log('Between two pauses of the gradient check:');
console.table(checks);
console.log(`Bars at (100000, 3, 5): Chromium ≤ ${BARS.Chromium} × C, Node ≤ ${BARS.Node} × C.`);
console.log(
  `Bars of the SIMD kernel in Chromium, × C: ${JSON.stringify(SIMD_BARS)}; at (30, 3, 3) no slower than the other.`,
);
if (runners[0].name !== 'C') console.log('There is no gcc here, so nothing was compared to C.');

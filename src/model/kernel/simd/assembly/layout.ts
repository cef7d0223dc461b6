/**
 * Where everything stands in memory. Samples stand in blocks of 32, in a block feature by feature: x[block][o][n]; the last
 * block is filled up with samples of x = 0 and label −1, which count for nothing.
 */

/** Samples in a block: at 65 features a block fits the first cache. */
const BLOCK: usize = 32;
/** Bytes of one number of each sample of a block. */
export const STRIDE: usize = BLOCK * 8;

export let N: usize = 0;
export let D: usize = 0;
export let K: usize = 0;
export let blocks: usize = 0;
/** Addresses: W and G (D × K), the correct count; z (K × block), then ŷ − y; sums of G (D × K pairs); labels and x, block by block. */
export let W: usize = 0;
export let G: usize = 0;
export let z: usize = 0;
export let sums: usize = 0;
export let labels: usize = 0;
export let x: usize = 0;

/** Makes room for N samples of D features and K classes; false where there is no memory. The addresses follow from `__heap_base`. */
export function reserve(samples: i32, features: i32, classes: i32): bool {
  N = samples;
  D = features;
  K = classes;
  blocks = (N + BLOCK - 1) / BLOCK;
  W = (__heap_base + 15) & ~15;
  G = W + D * K * 8;
  z = (G + D * K * 8 + 8 + 15) & ~15;
  sums = z + K * STRIDE;
  labels = sums + D * K * 16;
  x = labels + blocks * STRIDE;
  const end = x + blocks * D * STRIDE;
  const pages = i32((end + 0xffff) >>> 16) - memory.size();
  return pages <= 0 || memory.grow(pages) >= 0;
}

export function addressOfW(): usize {
  return W;
}

/** Of labels; x follows them. */
export function addressOfLabels(): usize {
  return labels;
}

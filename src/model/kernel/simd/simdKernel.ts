/**
 * The kernel in WebAssembly, two samples at a time (`assembly/index.ts`). Every z has the bits of `risk.ts`; R and G are
 * summed in another order, so their last bits may differ.
 */
import type { Design } from '../../features/design';
import type { Kernel } from '../kernel';
import type { Risk } from '../risk';
import { bytes } from './assembly/index.ts?wasm-bytes';

/** Samples in a block, as the module lays them out. */
const BLOCK = 32;

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  reserve(N: number, D: number, K: number): number;
  addressOfW(): number;
  addressOfLabels(): number;
  evaluate(): number;
}

/** The kernel, once it is compiled. Rejects where there is no WebAssembly, no SIMD, or a policy that allows none. */
export async function loadSimdKernel(): Promise<Kernel> {
  const module = await WebAssembly.compile(bytes);
  // Two, so that steps of mini-batches do not turn out the whole data between them.
  const held = [new Held(await instanceOf(module)), new Held(await instanceOf(module))];
  return {
    name: 'simd',
    evaluate(design, W, G) {
      if (design.N === 0) return (G.fill(0), { risk: 0, correct: 0 });
      const place = held.findIndex((each) => each.holds(design));
      const [one] = held.splice(Math.max(place, 0), 1);
      // The one that was not used last is filled anew.
      held.push(one!);
      return one!.evaluate(design, W, G);
    },
  };
}

async function instanceOf(module: WebAssembly.Module): Promise<Exports> {
  return (await WebAssembly.instantiate(module)).exports as Exports;
}

/** A memory with the samples of one design. */
class Held {
  readonly #exports: Exports;
  #X: Float64Array | null = null;
  #labels: Uint8Array | null = null;
  #K = 0;
  #W: Float64Array = new Float64Array(0);
  /** G, and the correct count after it. */
  #out: Float64Array = new Float64Array(0);

  constructor(exports: Exports) {
    this.#exports = exports;
  }

  holds({ X, labels, K }: Design): boolean {
    return this.#X === X && this.#labels === labels && this.#K === K;
  }

  evaluate(design: Design, W: Float64Array, G: Float64Array): Risk {
    if (!this.holds(design)) this.#fill(design);
    this.#W.set(W);
    const risk = this.#exports.evaluate();
    for (let cell = 0; cell < G.length; cell++) G[cell] = this.#out[cell]!;
    return { risk, correct: this.#out[G.length]! };
  }

  #fill({ N, D, K, X, labels }: Design): void {
    this.#X = null;
    if (!this.#exports.reserve(N, D, K)) throw new RangeError(`There is no memory for ${N} samples.`);
    const { buffer } = this.#exports.memory;
    const rows = Math.ceil(N / BLOCK) * BLOCK;
    const address = this.#exports.addressOfW();
    this.#W = new Float64Array(buffer, address, D * K);
    this.#out = new Float64Array(buffer, address + 8 * D * K, D * K + 1);
    const packedLabels = new Float64Array(buffer, this.#exports.addressOfLabels(), rows);
    packedLabels.fill(-1);
    packedLabels.set(labels);
    const packedX = new Float64Array(buffer, this.#exports.addressOfLabels() + 8 * rows, rows * D);
    packedX.fill(0, (rows - BLOCK) * D);
    for (let n = 0; n < N; n++) {
      const begin = (n - (n % BLOCK)) * D + (n % BLOCK);
      for (let o = 0; o < D; o++) packedX[begin + o * BLOCK] = X[n * D + o]!;
    }
    this.#X = X;
    this.#labels = labels;
    this.#K = K;
  }
}

import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const COMPILED = '?wasm-bytes';
const OPTIONS = ['--runtime', 'stub', '--noAssert', '--enable', 'simd', '-O3', '--converge', '--outFile', 'out.wasm'];

/**
 * Compiles what is imported as `file.ts?wasm-bytes` from AssemblyScript. It exports the module's `bytes`, which
 * stand in the script itself, so that one file, a disk and a worker without the network have them too.
 * @returns {import('vite').Plugin}
 */
export function assemblyScript() {
  return {
    name: 'assembly-script',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(COMPILED)) return undefined;
      const entry = id.slice(0, -COMPILED.length);
      const folder = dirname(entry);
      const { bytes, files } = await compiled(folder, basename(entry));
      for (const file of files) this.addWatchFile(join(folder, file));
      return `export const bytes = Uint8Array.of(${bytes.join()});`;
    },
  };
}

/**
 * The bytes of a module, and the names of the files in its folder that it is made of. Throws what the compiler objects to.
 * @param {string} folder @param {string} entry
 */
async function compiled(folder, entry) {
  // Large, and needed by builds only.
  const { default: asc } = await import('assemblyscript/asc');
  /** @type {string[]} */
  const files = [];
  /** @type {Uint8Array[]} */
  const outputs = [];
  const { error, stderr } = await asc.main([entry, '--baseDir', folder, ...OPTIONS], {
    readFile(name) {
      try {
        const text = readFileSync(join(folder, name), 'utf8');
        files.push(name);
        return text;
      } catch {
        return null;
      }
    },
    writeFile(_, content) {
      if (typeof content !== 'string') outputs.push(content);
    },
    listFiles: () => [],
  });
  const [bytes] = outputs;
  if (error || !bytes) throw new Error(`${entry} does not compile: ${stderr.toString()}`);
  return { bytes, files };
}

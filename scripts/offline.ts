import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

const WORKER = 'sw.js';
/** Pictures that other pages show of this one. */
const NOT_KEPT = /^pictures\//;
const LIST = /^self\.precache=.*;\n/;

/** Builds the service worker beside the page and tells it, when everything is written, what to keep. */
export function offline(): Plugin {
  let folder = '';
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    buildStart() {
      this.emitFile({
        type: 'chunk',
        id: join(import.meta.dirname, '../src/offline/serviceWorker.ts'),
        fileName: WORKER,
      });
    },
    closeBundle() {
      if (existsSync(join(folder, WORKER))) listFiles(folder);
    },
  };
}

/** Writes into the service worker of a built folder the list of all its files, and a version that follows from them. */
export function listFiles(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== WORKER)
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const address = relative(folder, path).split(sep).join('/');
      // Some hosts send from index.html to the folder, and a page that was sent on can't be kept.
      return [address === 'index.html' ? './' : address, `sha256-${digest(readFileSync(path))}`] as const;
    })
    .filter(([address]) => !NOT_KEPT.test(address))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const version = digest(JSON.stringify(files)).slice(0, 12);
  const code = readFileSync(join(folder, WORKER), 'utf8').replace(LIST, '');
  writeFileSync(join(folder, WORKER), `self.precache=${JSON.stringify({ version, files })};\n${code}`);
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}

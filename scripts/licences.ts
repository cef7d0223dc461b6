import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const MODULE = 'virtual:licences';
const FILE = 'licences.txt';

interface Package {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** The notices of the app and of every package it contains, fonts included: as a module, and as a file beside the page if so wished. */
export function licences({ beside }: { readonly beside: boolean }): Plugin {
  let root = '';
  return {
    name: 'licences',
    configResolved: (config) => void (root = config.root),
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? moduleOf(root) : undefined),
    generateBundle() {
      if (beside && !this.environment.config.isWorker) {
        this.emitFile({ type: 'asset', fileName: FILE, source: licencesOf(root) });
      }
    },
  };
}

function moduleOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  return `export const version = ${JSON.stringify(version)};\nexport const notices = ${JSON.stringify(licencesOf(root))};`;
}

/**
 * The text, the app's own notice first. Packages with the same notice share it.
 * @throws Error where a package that is shipped has no notice.
 */
export function licencesOf(root: string): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Package>>;
  };
  const holders = new Map<string, string[]>();
  for (const [path, { version = '', license = '', dev, devOptional }] of Object.entries(lock.packages)) {
    if (path === '' || dev || devOptional || !existsSync(join(root, path))) continue;
    const name = `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${version} (${license})`;
    const notice = noticeOf(join(root, path), name);
    holders.set(notice, [...(holders.get(notice) ?? []), name]);
  }
  const parts = [...holders].map(([notice, names]) => `${names.join('\n')}\n\n${notice}`);
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  return [`Softmax Lab\n\n${own}`, ...parts].join(`\n\n${'─'.repeat(20)}\n\n`) + '\n';
}

function noticeOf(folder: string, name: string): string {
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.|$)/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence notice.`);
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

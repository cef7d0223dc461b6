import type { Plugin } from 'vite';

/**
 * Refuses a build in which a part of a worker imports the worker's own script: WebKit runs that script a second time then,
 * and the worker forgets what it was told.
 */
export function workerEntries(): Plugin {
  return {
    name: 'worker-entries',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle))
        for (const imported of part.type === 'chunk' ? part.imports : []) {
          const other = bundle[imported];
          if (other?.type === 'chunk' && other.isEntry)
            this.error(
              `${part.fileName} imports ${imported}, the script of its worker. What both need must stand apart.`,
            );
        }
    },
  };
}

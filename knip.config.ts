import type { KnipConfig } from 'knip';

/** What nobody imports, and packages that nobody uses. */
const config: KnipConfig = {
  // Vite finds these by their addresses, and the benchmark bundles its own.
  entry: [
    'src/worker/{main,reader}.ts',
    'src/offline/serviceWorker.ts',
    'src/model/kernel/simd/assembly/{index,probe}.ts',
    'scripts/*.mjs',
    'scripts/bench/{entry,designFor,slices,step}.ts',
  ],
  ignoreExportsUsedInFile: true,
  // The letters are named in fonts.css alone.
  ignoreDependencies: ['@fontsource-variable/.*'],
  ignoreBinaries: ['gcc'],
  project: ['src/**/*.{ts,tsx}', 'e2e/**/*.ts', 'scripts/**/*.{ts,mjs}'],
};

export default config;

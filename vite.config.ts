import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { assemblyScript } from './scripts/assemblyScript.mjs';
import { contentSecurityPolicy } from './scripts/contentSecurityPolicy.ts';
import { katexFonts } from './scripts/katexFonts.ts';
import { licences } from './scripts/licences.ts';
import { subsetFonts } from './scripts/subsetFonts.ts';
import { emQueries } from './scripts/emQueries.ts';
import { offline } from './scripts/offline.ts';
import { siteAddress } from './scripts/siteAddress.ts';
import { workerEntries } from './scripts/workerEntries.ts';

export default defineConfig({
  // Relative addresses: the built folder works from any sub-path.
  base: './',
  plugins: [
    react(),
    assemblyScript(),
    emQueries(),
    katexFonts(),
    subsetFonts(),
    licences({ beside: true }),
    siteAddress(),
    contentSecurityPolicy(),
    offline(),
  ],
  // Examples of embedding are pages too, and import what a host has.
  optimizeDeps: { entries: ['index.html'] },
  // The worker fetches what it needs only later by itself, so what its parts share stands apart from its own script.
  worker: {
    format: 'es',
    plugins: () => [assemblyScript(), workerEntries()],
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'model', test: /src\/model\/(?!descent\/optimum|kernel\/simd)/ }] } },
    },
  },
  build: {
    // Chrome 109 is the last for old lecture-hall Windows.
    target: ['chrome109', 'edge109', 'firefox121', 'safari16'],
    // The policy allows no inline script and no data: font.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // What is needed first comes in one piece: cut up where lazy parts share it, it would compress worse.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'first', test: /src\/app\/main\.tsx$/ }] },
        // The first script lists all others by name: shorter hashes make it lighter.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:5][extname]',
      },
    },
  },
});

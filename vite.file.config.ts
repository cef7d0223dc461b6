import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { assemblyScript } from './scripts/assemblyScript.mjs';
import { emQueries } from './scripts/emQueries.ts';
import { katexFonts } from './scripts/katexFonts.ts';
import { licences } from './scripts/licences.ts';
import { oneFile } from './scripts/oneFile.ts';
import { subsetFonts } from './scripts/subsetFonts.ts';

/** `npm run build:file`: everything in one HTML file of at most 1 MiB compressed, so without the letters that only names have. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [
    oneFile(),
    react(),
    assemblyScript(),
    emQueries(),
    katexFonts(),
    subsetFonts({ names: false }),
    licences({ beside: false }),
  ],
  worker: { format: 'iife', plugins: () => [assemblyScript()] },
  build: {
    target: ['chrome109', 'edge109', 'firefox121', 'safari16'],
    outDir: 'dist-file',
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});

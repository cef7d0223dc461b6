import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { browserFlags } from './scripts/browserFlags.mjs';
import { findBrowser } from './scripts/findBrowser.mjs';
import viteConfig from './vite.config.ts';

const launchOptions = { executablePath: await findBrowser(), args: browserFlags() };

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      // Left to itself, Vitest leaves one core idle: of two, half of what there is.
      maxWorkers: 2,
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            include: ['src/**/*.test.ts', 'scripts/**/*.test.mjs'],
            // Properties with a thousand cases, on a machine that may be busy: only what hangs is to fail.
            testTimeout: 240_000,
          },
        },
        {
          extends: true,
          // Found while a test runs, a package would be bundled then and the page reloaded under the test.
          optimizeDeps: {
            include: [
              'react',
              'react-dom/client',
              'react/jsx-dev-runtime',
              'd3',
              'idb-keyval',
              'valibot',
              'zustand/vanilla',
              'zustand',
              'vitest-browser-react',
            ],
          },
          test: {
            name: 'component',
            include: ['src/**/*.test.tsx'],
            testTimeout: 240_000,
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  }),
);

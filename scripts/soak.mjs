// `npm run test:soak`: the test command with full counts where it otherwise takes a seeded sample.
process.env['SOAK'] = '1';
await import('./test.mjs');

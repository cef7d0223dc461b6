// `npm run test:soak`: the test command with full counts where it otherwise takes a seeded sample.
process.env['SOAK'] = '1';
// Tests in a page see only what Vite hands them.
process.env['VITE_SOAK'] = '1';
await import('./test.mjs');

// `npm start`: on a fresh clone with only Node and git, installs, builds and serves the app as a host would.
// `npm start -- --port 4000 --host`: --host serves the local network too, so that phones in the room can open it.
import { parseArgs } from 'node:util';
import { isStale } from './isStale.mjs';
import { prepare, root } from './prepare.mjs';

const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'boolean' } } });

prepare();
const { build, preview } = await import('vite');
if (isStale(root)) {
  console.log('Building …');
  await build({ root, logLevel: 'warn' });
}
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const server = await preview({
  root,
  preview: {
    host: values.host ? true : '127.0.0.1',
    // Not the port of `npm run dev`: a service worker keeps what one address serves.
    port: Number(values.port ?? 4173),
    open: hasScreen && process.stdout.isTTY && !process.env.CI,
  },
});
console.log('\n  Softmax Lab is served here (Ctrl+C stops it):\n');
server.printUrls();
const [network] = server.resolvedUrls?.network ?? [];
if (network) {
  const { renderUnicodeCompact } = await import('uqr');
  console.log(`\n${renderUnicodeCompact(network, { border: 2 })}\n\n  ${network}`);
}

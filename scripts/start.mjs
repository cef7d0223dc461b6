// `npm start`: on a fresh clone with only Node and git, installs and serves the app. `npm start -- --port 4000 --host`.
import { parseArgs } from 'node:util';
import { prepare, root } from './prepare.mjs';

const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'boolean' } } });

prepare();
const { createServer } = await import('vite');
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const server = await createServer({
  root,
  server: {
    host: values.host ? true : '127.0.0.1',
    port: Number(values.port ?? 5173),
    open: hasScreen && process.stdout.isTTY && !process.env.CI,
  },
});
await server.listen();
console.log('\n  Softmax Lab is served here (Ctrl+C stops it):\n');
server.printUrls();

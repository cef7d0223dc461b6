// Serves dist/ at /lab/, as any static host would from a sub-path. `node scripts/serveBuilt.mjs [port]`
// Another built folder than dist/: SOFTMAX_LAB_DIST.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { root } from './prepare.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
const BASE = '/lab/';
const dist = process.env.SOFTMAX_LAB_DIST ?? join(root, 'dist');
const port = Number(process.argv[2] ?? 4180);

if (!existsSync(join(dist, 'index.html'))) {
  console.error(`There is no built app in ${dist}. Run \`npm run build\` first.`);
  process.exit(1);
}

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = pathname.startsWith(BASE) && fileAt(pathname.slice(BASE.length));
  if (!file) return response.writeHead(404).end('Not found');
  const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(file))] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
  return createReadStream(file).pipe(response);
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}${BASE}`));

/** The file of dist/ at an address, or undefined. @param {string} address */
function fileAt(address) {
  try {
    const path = join(dist, normalize(`/${decodeURIComponent(address) || 'index.html'}`));
    return statSync(path).isFile() ? path : undefined;
  } catch {
    return undefined;
  }
}

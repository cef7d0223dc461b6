import { launch } from 'puppeteer-core';
import { createServer } from 'node:http';
const late = Number(process.argv[2]),
  idle = Number(process.argv[3]);
const s = createServer((q, r) => {
  if (q.url === '/') return r.writeHead(200, { 'content-type': 'text/html' }).end('<p>x');
  if (q.url === '/sw.js')
    return r.writeHead(200, { 'content-type': 'text/javascript' }).end(`
   self.addEventListener('install', e => e.waitUntil(caches.open('a').then(c => c.addAll(['/1.js','/2.js','/3.js']))));
   self.addEventListener('activate', e => e.waitUntil(clients.claim().then(() => new Promise(r => setTimeout(r, ${late})))));
   self.addEventListener('fetch', e => e.respondWith(caches.match(e.request).then(k => k ?? fetch(e.request))));`);
  r.writeHead(200, { 'content-type': 'text/javascript' }).end('export const a=1');
}).listen(4398);
const b = await launch({
  browser: 'firefox',
  executablePath: '/usr/bin/firefox-esr',
  headless: true,
  extraPrefsFirefox: { 'dom.serviceWorkers.idle_timeout': idle },
});
const [p] = await b.pages();
const said = [];
p.on('console', (m) => said.push(m.text()));
await p.goto('http://127.0.0.1:4398/');
console.log(
  await p.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js');
    await new Promise((r) => {
      if (navigator.serviceWorker.controller) r();
      navigator.serviceWorker.addEventListener('controllerchange', r);
    });
    const state = navigator.serviceWorker.controller.state;
    const t = performance.now();
    const got = await Promise.all(
      ['/1.js', '/2.js', '/3.js'].map((x) =>
        import(x).then(
          () => 'ok',
          (e) => String(e),
        ),
      ),
    );
    return [state, Math.round(performance.now() - t), got, navigator.serviceWorker.controller.state];
  }),
  said.slice(0, 2),
);
await b.close();
s.close();

/** One smoke test in every other engine that is on this machine. `npm test` says in its last lines which they were. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { freePort } from '../scripts/freePort';
import type { Engine } from './engines/browser';
import { chromium109, currentChromium } from './engines/chromium';
import { firefox } from './engines/firefox';
import * as lab from './engines/lab';
import { Visitor } from './engines/visitor';
import { webkit } from './engines/webkit';
import { oneFile } from './oneFile';

/** All other tests run in the current Chromium anyway. */
const ENGINES: readonly Engine[] = [
  ...(process.env['SOAK'] === '1' ? [currentChromium] : []),
  chromium109,
  firefox,
  webkit,
];

for (const engine of ENGINES)
  test(`${engine.name}: what a visitor does in the first minutes`, async () => {
    const missing = engine.missing();
    test.info().annotations.push({ type: 'engine', description: `${engine.name} did not run. ${missing ?? ''}` });
    test.skip(missing !== null, missing ?? '');
    const browser = await engine.start();
    test.info().annotations[0] = { type: 'engine', description: `${browser.version} ran.` };
    const host = await startHost();
    try {
      const visitor = new Visitor(browser);
      await lab.openAndPlay(visitor, host.address);
      await lab.typeNumbers(visitor);
      await lab.editByHand(visitor);
      await lab.compareNumbers(visitor);
      await lab.keepAndShare(visitor);
      await lab.walkScreens(visitor);
      await lab.goOffline(visitor, host.address, host.stop);
      await lab.openFile(visitor, oneFile());
      expect(await browser.complaints()).toEqual([]);
    } finally {
      host.stop();
      await browser.close();
    }
  });

/** A server of the built app that can go away. */
async function startHost(): Promise<{ readonly address: string; readonly stop: () => void }> {
  const port = await freePort();
  const server = spawn(process.execPath, [join(import.meta.dirname, '../scripts/serveBuilt.mjs'), String(port)]);
  await once(server.stdout, 'data');
  return { address: `http://127.0.0.1:${port}/lab/`, stop: () => void server.kill() };
}

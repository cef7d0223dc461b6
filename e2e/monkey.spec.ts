/**
 * Anything, in any order. `SEED=7 ACTIONS=400 npx playwright test e2e/monkey.spec.ts` does the same again; `MINUTES=10 SOAK=1` goes on for so
 * long in each engine that is there.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { freePort } from '../scripts/freePort';
import { currentChromium } from './engines/chromium';
import { firefox } from './engines/firefox';
import { Monkey } from './engines/monkey';
import { Visitor } from './engines/visitor';
import { webkit } from './engines/webkit';

const SOAK = process.env['SOAK'] === '1';
const MINUTES = Number(process.env['MINUTES'] ?? (SOAK ? 10 : 0));
const ACTIONS = Number(process.env['ACTIONS'] ?? (MINUTES > 0 ? Infinity : 40));
const SEED = Number(process.env['SEED'] ?? 1);
/** Actions between two looks at what went wrong. */
const LOOK = 10;

const only = process.env['ENGINE'];
const ENGINES = [currentChromium, ...(SOAK ? [firefox, webkit] : [])].filter(({ name }) => !only || name === only);

for (const engine of ENGINES)
  test(`${engine.name}: a monkey does anything to the page`, async () => {
    test.setTimeout(MINUTES * 60_000 + 900_000);
    const missing = engine.missing();
    test.skip(missing !== null, missing ?? '');
    const port = await freePort();
    const server = spawn(process.execPath, [join(import.meta.dirname, '../scripts/serveBuilt.mjs'), String(port)]);
    await once(server.stdout, 'data');
    const browser = await engine.start();
    const visitor = new Visitor(browser);
    const monkey = new Monkey(visitor, SEED);
    const until = MINUTES > 0 ? performance.now() + MINUTES * 60_000 : Infinity;
    let done = 0;
    try {
      await browser.resize(1440, 900);
      await visitor.open(`http://127.0.0.1:${port}/lab/?lang=en`);
      while (done < ACTIONS && performance.now() < until) {
        await monkey.act();
        done++;
        if (done % LOOK > 0) continue;
        const wrong = await monkey.wrong();
        expect(wrong, `seed ${SEED}, ${done} actions, the last ones:\n${monkey.did.slice(-25).join('\n')}`).toEqual([]);
      }
      console.log(`${browser.version}: seed ${SEED}, ${done} actions, nothing wrong`);
      // It can still be used.
      await browser.resize(1440, 900);
      await visitor.open(`http://127.0.0.1:${port}/lab/?lang=en#lesson=scores&scene=1`);
      await visitor.open(`http://127.0.0.1:${port}/lab/?lang=en`);
      await visitor.idle();
    } finally {
      server.kill();
      await browser.close();
    }
  });

import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright/test';
import { expect, test } from './visit';

const BUDGET = 170;

test(`JavaScript answered before idle, worker included, is at most ${BUDGET} KiB gzip`, async ({ context, visit }) => {
  const scripts: Response[] = [];
  context.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) scripts.push(response);
  });
  await visit();
  const answered = [...scripts];

  const bodies = await Promise.all(answered.map((response) => response.body()));
  const sizes = bodies.map((body) => gzipSync(body, { level: 9 }).length / 1024);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const lines = answered.map((response, at) => `  ${sizes[at]?.toFixed(1)} KiB  ${new URL(response.url()).pathname}`);
  console.log(`JavaScript before idle: ${total.toFixed(1)} of ${BUDGET} KiB gzip\n${lines.join('\n')}`);

  expect(answered.length, 'the page and its worker').toBeGreaterThan(1);
  expect(total).toBeLessThanOrEqual(BUDGET);
});

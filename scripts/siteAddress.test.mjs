import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './prepare.mjs';
import { withAddress } from './siteAddress.ts';

test('where the address is known, the card that others show of it has a picture with a whole address', () => {
  const html = readFileSync(join(root, 'index.html'), 'utf8');
  for (const address of ['https://example.org/lab', 'https://example.org/lab/']) {
    const made = withAddress(html, address);
    expect(made).toContain('property="og:image" content="https://example.org/lab/pictures/card.png"');
    expect(made).toContain('<link rel="canonical" href="https://example.org/lab/" />');
    expect(made).toContain('property="og:url" content="https://example.org/lab/"');
  }
  expect(() => withAddress(html, 'no address')).toThrow();
});

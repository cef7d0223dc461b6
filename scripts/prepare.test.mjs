import { describe, expect, it } from 'vitest';
import { isSupported, matches } from './prepare.mjs';

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/react': { version: '19.3.1' },
  'node_modules/fsevents': { version: '2.3.3', optional: true },
};

describe('whether node_modules is what the lockfile says', () => {
  it('is, also without the optional packages of other machines', () => {
    expect(matches(wanted, { 'node_modules/react': { version: '19.3.1' } })).toBe(true);
  });
  it('is not when a package is missing', () => expect(matches(wanted, {})).toBe(false));
  it('is not when a version differs', () => {
    expect(matches(wanted, { 'node_modules/react': { version: '19.3.0' } })).toBe(false);
    const other = { 'node_modules/react': { version: '19.3.1' }, 'node_modules/fsevents': { version: '2.0.0' } };
    expect(matches(wanted, other)).toBe(false);
  });
});

describe('the versions of Node that it runs on', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('%s', (version) => expect(isSupported(version)).toBe(true));
  it.each(['18.20.4', '20.18.1', '21.7.3', '22.11.0'])('not %s', (version) => expect(isSupported(version)).toBe(false));
});

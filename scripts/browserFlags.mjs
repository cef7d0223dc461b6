/**
 * How every test starts Chromium: nothing in the background, the same pixels on every machine, and no sandbox where
 * Chromium refuses one (as root).
 * @returns {string[]}
 */
export function browserFlags() {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
  ];
}

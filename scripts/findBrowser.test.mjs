import { describe, expect, it } from 'vitest';
import { findBrowser, findChineseFont } from './findBrowser.mjs';

/** @typedef {NonNullable<Parameters<typeof findBrowser>[0]>} Machine */

/**
 * A machine on which `files` exist, and on which a command that starts with a key of `brings` creates that file.
 * @param {Partial<Machine>} traits @param {string[]} files @param {Record<string, string>} [brings]
 */
function machine(traits, files, brings = {}) {
  const there = new Set(files);
  /** @type {string[]} */
  const ran = [];
  /** @type {string[]} */
  const said = [];
  /** @type {Machine} */
  const described = {
    platform: 'linux',
    env: { PATH: '/usr/bin:/opt/bin' },
    isRoot: false,
    exists: (path) => there.has(String(path)),
    run: (command, args) => {
      const line = [command, ...args].join(' ');
      ran.push(line);
      for (const [part, file] of Object.entries(brings)) if (line.includes(part)) there.add(file);
      return line !== '/usr/bin/chromium-browser --version';
    },
    read: () => '',
    say: (sentence) => void said.push(sentence),
    playwright: () => Promise.resolve('/cache/chromium'),
    ...traits,
  };
  return { described, ran, said };
}

describe('findBrowser', () => {
  it('takes CHROMIUM_PATH before everything', async () => {
    const { described } = machine({ env: { CHROMIUM_PATH: '/my/chrome' } }, ['/my/chrome', '/cache/chromium']);
    expect(await findBrowser(described)).toBe('/my/chrome');
  });
  it('refuses a CHROMIUM_PATH where nothing is', async () => {
    const { described } = machine({ env: { CHROMIUM_PATH: '/my/chrome' } }, ['/cache/chromium']);
    await expect(findBrowser(described)).rejects.toThrow('/my/chrome');
  });
  it("takes Playwright's download before the system's", async () => {
    const { described } = machine({}, ['/cache/chromium', '/usr/bin/chromium']);
    expect(await findBrowser(described)).toBe('/cache/chromium');
  });
  it('passes over a program that does not start', async () => {
    const { described } = machine({}, ['/usr/bin/chromium-browser', '/opt/bin/google-chrome']);
    expect(await findBrowser(described)).toBe('/opt/bin/google-chrome');
  });
  it('knows where macOS and Windows keep theirs', async () => {
    const mac = '/Users/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(await findBrowser(machine({ platform: 'darwin', env: { HOME: '/Users/me' } }, [mac]).described)).toBe(mac);
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(await findBrowser(machine({ platform: 'win32', env }, [edge]).described)).toBe(edge);
  });
  it('installs with apt-get as root', async () => {
    const brings = { 'install -y chromium-headless-shell': '/usr/bin/chromium-headless-shell' };
    const { described, ran } = machine({ isRoot: true }, ['/usr/bin/apt-get'], brings);
    expect(await findBrowser(described)).toBe('/usr/bin/chromium-headless-shell');
    expect(ran.slice(0, 2)).toEqual(['apt-get update', 'apt-get install -y chromium-headless-shell']);
  });
  it('installs all of Chromium where it is not to be had without windows', async () => {
    const { described, ran } = machine({ isRoot: true }, ['/usr/bin/apt-get']);
    const install = described.run;
    described.run = (command, args, output) => {
      const done = install(command, args, output);
      if (args.at(-1) === 'chromium') described.exists = (path) => path === '/usr/bin/chromium';
      return done;
    };
    expect(await findBrowser(described)).toBe('/usr/bin/chromium');
    expect(ran).toContain('apt-get install -y chromium-headless-shell');
  });
  it('downloads with Playwright elsewhere', async () => {
    const { described } = machine({}, ['/usr/bin/apt-get'], { 'cli.js install chromium': '/cache/chromium' });
    expect(await findBrowser(described)).toBe('/cache/chromium');
  });
  it('fails with a sentence when nothing helps', async () => {
    await expect(findBrowser(machine({}, []).described)).rejects.toThrow('CHROMIUM_PATH');
  });
});

describe('findChineseFont', () => {
  const fonts = { read: () => 'Noto Sans CJK SC' };
  it('does nothing where there is one, nor where the system brings it', () => {
    const machines = [
      machine({ isRoot: true, ...fonts }, ['/usr/bin/apt-get']),
      machine({ platform: 'darwin' }, []),
      machine({ platform: 'win32' }, []),
    ];
    for (const { described, ran, said } of machines) {
      findChineseFont(described);
      expect([ran, said]).toEqual([[], []]);
    }
  });
  it('installs one with apt-get as root, and is content', () => {
    let installed = false;
    const { described, ran, said } = machine({ isRoot: true }, ['/usr/bin/apt-get']);
    const run = described.run;
    described.run = (command, args, output) => {
      installed ||= args.includes('fonts-noto-cjk');
      return run(command, args, output);
    };
    described.read = (command, args) =>
      installed && [command, ...args].join(' ') === 'fc-list :lang=zh family' ? 'Noto Sans CJK SC' : '';
    findChineseFont(described);
    expect(ran).toEqual(['apt-get update', 'apt-get install -y fontconfig fonts-noto-cjk']);
    expect(said).toEqual(['No Chinese font here: installing Noto Sans CJK with apt-get …']);
  });
  it('says what is missing where it cannot be installed, and where that did not help', () => {
    for (const isRoot of [false, true]) {
      const { described, ran, said } = machine({ isRoot }, ['/usr/bin/apt-get']);
      findChineseFont(described);
      expect(ran.length > 0).toBe(isRoot);
      expect(said.at(-1)).toContain('fonts-noto-cjk');
    }
  });
});

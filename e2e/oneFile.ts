import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The path of the app as one HTML file: what `npm test` has built, else built now. */
export function oneFile(): string {
  const built = Boolean(process.env['SOFTMAX_LAB_BUILT']);
  const folder = built ? join(root, 'dist-file') : mkdtempSync(join(tmpdir(), 'softmax-lab-file-'));
  const build = ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.file.config.ts', '--outDir', folder];
  if (!built) execFileSync(process.execPath, build, { cwd: root, stdio: 'ignore' });
  return join(folder, 'softmax-lab.html');
}

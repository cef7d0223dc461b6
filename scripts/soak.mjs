// `npm run test:soak`: the test command with full counts where it otherwise takes a seeded sample.
// `npm run test:soak -- --hours 8`: so many hours at full speed, then ten minutes of a monkey in each engine, and nothing else.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

process.env['SOAK'] = '1';
// Tests in a page see only what Vite hands them.
process.env['VITE_SOAK'] = '1';

const at = process.argv.indexOf('--hours');
if (at < 0) await import('./test.mjs');
else {
  const hours = Number(process.argv[at + 1]);
  if (!(hours > 0)) throw new Error('How many hours? As in: npm run test:soak -- --hours 8');
  const { prepare, root } = await import('./prepare.mjs');
  prepare();
  const env = { MINUTES: String(Math.min(10, hours * 60)), ...process.env, HOURS: String(hours) };
  const program = join(root, 'node_modules', 'playwright', 'cli.js');
  const specs = ['e2e/endurance.spec.ts', 'e2e/monkey.spec.ts'];
  const args = [program, 'test', ...specs, '--workers=1', '--reporter=list'];
  process.exit(spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1);
}

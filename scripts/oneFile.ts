import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const PAGE = 'softmax-lab.html';
/** Faces of letters that no formula has, or a system's own face can stand for: they would weigh a tenth of the file. */
const RARE = /source-serif-4-greek-standard-normal|KaTeX_(AMS-Regular|(Main|Math)-BoldItalic)/;
const WORKER = /new Worker\(\s*new URL\('(\.\.\/worker\/\w+\.ts)', import\.meta\.url\),\s*/;

/**
 * The whole app as one HTML file that opens from a disk: scripts, styles, fonts and the workers' code inside, and a
 * policy that lets just these run and nothing be fetched.
 */
export function oneFile(): Plugin {
  let root = '';
  return {
    name: 'one-file',
    apply: 'build',
    enforce: 'pre',
    configResolved: (config) => void (root = config.root),
    transform(code, id) {
      const file = id.split('?')[0] ?? '';
      if (file.endsWith('.css'))
        return code.replace(/@font-face\s*\{[^}]*\}/g, (face) => (RARE.test(face) ? '' : face));
      const worker = /\/src\/app\/.*\.tsx?$/.test(file) ? WORKER.exec(code) : null;
      if (worker === null) return undefined;
      // A page from a disk may start no worker from a file beside it, but one from its own memory.
      return `import InlineWorker from '${worker[1]}?worker&inline';\n${code.replace(WORKER, 'new InlineWorker(')}`;
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('There is no page to put everything into.');
        const source = inlined(String(page.source), bundle, root);
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: 'asset', fileName: PAGE, source });
      },
    },
  };
}

function inlined(html: string, bundle: Rolldown.OutputBundle, root: string): string {
  const scripts: string[] = [];
  const styles: string[] = [];
  for (const file of Object.values(bundle)) {
    if (file.type === 'chunk') scripts.push(file.code.replace(/<(?=\/script|!--)/gi, '\\x3c'));
    else if (file.fileName.endsWith('.css')) styles.push(String(file.source));
    else if (file !== bundle['index.html']) throw new Error(`${file.fileName} is not in the one file.`);
  }
  const [script = '', more] = scripts;
  if (more !== undefined || !script.includes('createObjectURL'))
    throw new Error('The app is not one script with its workers.');
  const style = styles.join('\n');
  const icon = readFileSync(join(root, 'public/favicon.svg')).toString('base64');
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}" />`,
    `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${icon}" />`,
    `<style>${style}</style>`,
  ];
  return html
    .replace(/\s*<meta http-equiv[^>]*>/, '')
    .replace(/\s*<link [^>]*>/g, '')
    .replace(/\s*<script [^>]*><\/script>/g, '')
    .replace('<meta charset="utf-8" />', () => `<meta charset="utf-8" />\n    ${head.join('\n    ')}`)
    .replace('</body>', () => `  <script type="module">${script}</script>\n  </body>`);
}

function policy(script: string, style: string): string {
  const hash = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(script)} 'wasm-unsafe-eval'`,
    'worker-src blob:',
    `style-src ${hash(style)}`,
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

// The rules of the one law that neither the compiler nor a rule of Oxlint's own can say. Where each of them holds is in
// .oxlintrc.json; scripts/law.test.mjs sees each go red.
import { relative, sep } from 'node:path';

/** @typedef {{ regex: RegExp, message: string }} Pattern */
/** @typedef {{ value: string }} Source what stands in quotes */

/** @param {string} regex @param {string} message @returns {Pattern} */
const pattern = (regex, message) => ({ regex: new RegExp(regex, 'iu'), message });
/** @param {string} name */
const noRoom = (name) => pattern(`^\\.{1,2}/(.*/)?${name}/`, `This room does not see ${name}/.`);
/** @param {string[]} names */
const onlyPackages = (...names) =>
  pattern(`^(?!\\.|(${names.join('|')})$)`, `This room knows ${names.join(' and ')} only. React begins at ui/.`);
/** @param {string} regex */
const noOtherFigure = (regex) => pattern(regex, 'A figure never imports another figure. What two need moves to ui/.');
const noPackage = pattern('^[^.]', 'This room imports no package.');
const noWorker = pattern('(^|/)worker/', 'Nobody imports worker/. The app names its files, by URL.');

/** What each room may not import, beyond what `tsc -b` refuses by itself. */
const OTHER_ROOMS = 'protocol|trainer|worker|engine|session|lesson|files|permalink|autosave|i18n|ui|views|app|testing';
/** @type {Readonly<Record<string, readonly Pattern[]>>} */
const FORBIDDEN = {
  model: [noPackage, pattern(`^(\\.\\./)+(${OTHER_ROOMS})/`, 'model/ imports nothing.')],
  protocol: [noPackage],
  trainer: [noPackage],
  worker: [
    noPackage,
    noRoom('engine'),
    noRoom('session'),
    pattern('/files/(?!table/|readSessionFile$)', 'Of files/, this room sees what reads them.'),
  ],
  engine: [noPackage, noRoom('session')],
  session: [onlyPackages('zustand/vanilla', 'valibot')],
  lesson: [noRoom('protocol'), noRoom('engine'), onlyPackages('valibot')],
  files: [onlyPackages('valibot', 'papaparse')],
  permalink: [onlyPackages('zustand/vanilla', 'valibot')],
  autosave: [onlyPackages('valibot', 'idb-keyval')],
  i18n: [noPackage],
  ui: [noRoom('protocol'), noRoom('trainer'), noRoom('views')],
  views: [noRoom('protocol'), noRoom('trainer')],
  app: [noRoom('protocol')],
};
const IN_FIGURE = [noOtherFigure('^\\.\\./(?!\\.\\.)'), noOtherFigure('^\\.\\./\\.\\./views/')];
const DEEPER_IN_FIGURE = [noOtherFigure('^\\.\\./\\.\\./(?!\\.\\.)')];

/** @param {string[]} path A file's path in src/, folder by folder. @returns {readonly Pattern[]} */
function forbiddenIn([room = '', ...inner]) {
  const figure = room !== 'views' || inner.length < 2 ? [] : inner.length === 2 ? IN_FIGURE : DEEPER_IN_FIGURE;
  return [...(FORBIDDEN[room] ?? []), ...figure, noWorker];
}

/** A language's words in JSX: Latin words of two letters or more that are not names of functions, or any Han. */
const WORD = '/(?<![A-Za-z])(?!(?:ln|log|exp|max|min)(?![A-Za-z]))[A-Za-z]{2,}|[\\u3400-\\u9fff]/';
const SPOKEN = '/^(aria-(label|description|roledescription|valuetext)|title|alt|placeholder)$/';
const IN_BRACES = 'JSXElement > JSXExpressionContainer >';

/** A rule that refuses what the selectors select. @param {string} message @param {string[]} selectors */
const refuse = (message, ...selectors) => ({
  create: (/** @type {any} */ context) =>
    Object.fromEntries(
      selectors.map((selector) => [selector, (/** @type {any} */ node) => context.report({ node, message })]),
    ),
});

export default {
  meta: { name: 'law' },
  rules: {
    /** No import of what the room may not see: not by `import`, `export … from`, `import()` or `import('…').Type`. */
    imports: {
      create(/** @type {any} */ context) {
        const forbidden = forbiddenIn(relative(context.cwd, context.filename).split(sep).slice(1));
        const check = (/** @type {any} */ node) => {
          const named = node.source ?? node.expression;
          const found = forbidden.find(({ regex }) => typeof named?.value === 'string' && regex.test(named.value));
          if (found) context.report({ node, message: found.message });
        };
        return {
          ImportDeclaration: check,
          ExportNamedDeclaration: check,
          ExportAllDeclaration: check,
          ImportExpression: check,
          TSImportType: check,
          TSExternalModuleReference: check,
        };
      },
    },
    words: refuse(
      'Text comes from i18n/, so that it can be translated.',
      `JSXText[value=${WORD}]`,
      `${IN_BRACES} Literal[value=${WORD}]`,
      `${IN_BRACES} :matches(ConditionalExpression, LogicalExpression) > Literal[value=${WORD}]`,
      `${IN_BRACES} TemplateLiteral > TemplateElement[value.raw=${WORD}]`,
      `JSXAttribute[name.name=${SPOKEN}] > Literal[value=${WORD}]`,
    ),
    exports: refuse(
      'Named exports: a file is named for its one main export.',
      'ExportDefaultDeclaration',
      'ExportSpecifier[exported.name="default"]',
    ),
    workers: refuse(
      'Only the app makes a worker. Others are told how to post.',
      'NewExpression[callee.name=/^(Shared)?Worker$/]',
    ),
  },
};

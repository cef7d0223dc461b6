// What the compiler can't see of the one law, and a few manners. What it can see is in the rooms' tsconfig.json; the rules
// that ask for types, and React's, are in .oxlintrc.json.
import tseslint from 'typescript-eslint';

const PACKAGE = '^[^.]';
const noRoom = (name) => ({ regex: `^\\.{1,2}/(.*/)?${name}/`, message: `This room does not see ${name}/.` });
const noWorker = { regex: '(^|/)worker/', message: 'Nobody imports worker/. The app names its files, by URL.' };
const noPackage = { regex: PACKAGE, message: 'This room imports no package.' };

/** What each room may not import, beyond what `tsc -b` refuses by itself. */
const onlyPackages = (...names) => ({
  regex: `^(?!\\.|(${names.join('|')})$)`,
  message: `This room knows ${names.join(' and ')} only. React begins at ui/.`,
});
const OTHER_ROOMS = 'protocol|trainer|worker|engine|session|lesson|files|permalink|autosave|i18n|ui|views|app|testing';
const forbiddenImports = {
  model: [noPackage, { regex: `^(\\.\\./)+(${OTHER_ROOMS})/`, message: 'model/ imports nothing.' }],
  protocol: [noPackage],
  trainer: [noPackage],
  worker: [
    noPackage,
    noRoom('engine'),
    noRoom('session'),
    { regex: '/files/(?!table/|readSessionFile$)', message: 'Of files/, this room sees what reads them.' },
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

const noOtherFigure = (regex) => ({
  regex,
  message: 'A figure never imports another figure. What two need moves to ui/.',
});

/** A language's words in JSX: Latin words of two letters or more that are not names of functions, or any Han. */
const WORD = '/(?<![A-Za-z])(?!(?:ln|log|exp|max|min)(?![A-Za-z]))[A-Za-z]{2,}|[\\u3400-\\u9fff]/';
const SPOKEN = '/^(aria-(label|description|roledescription|valuetext)|title|alt|placeholder)$/';
const fromMessages = 'Text comes from i18n/, so that it can be translated.';
const noLiteralText = [
  { selector: `JSXText[value=${WORD}]`, message: fromMessages },
  { selector: `JSXElement > JSXExpressionContainer > Literal[value=${WORD}]`, message: fromMessages },
  {
    selector: `JSXElement > JSXExpressionContainer > :matches(ConditionalExpression, LogicalExpression) > Literal[value=${WORD}]`,
    message: fromMessages,
  },
  {
    selector: `JSXElement > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=${WORD}]`,
    message: fromMessages,
  },
  { selector: `JSXAttribute[name.name=${SPOKEN}] > Literal[value=${WORD}]`, message: fromMessages },
];

const noDefaultExport = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports: a file is named for its one main export.' },
  { selector: 'ExportSpecifier[exported.name="default"]', message: 'Named exports only.' },
];

/** `import()` and `import('…').Type` fall under the same patterns as `import`. */
const dynamicImports = (patterns) =>
  patterns.flatMap(({ regex, message }) => {
    const value = `/${regex.replaceAll('/', '\\x2f')}/`;
    return [
      { selector: `ImportExpression > Literal.source[value=${value}]`, message },
      { selector: `TSImportType Literal[value=${value}]`, message },
    ];
  });

/** ESLint lets a later block replace a rule whole, so each room gets all of its restrictions in one block. */
const restrict = (files, patterns, syntax = []) => ({
  files,
  ignores: ['**/*.test.*', '**/*.bench.*'],
  rules: {
    'no-restricted-imports': ['error', { patterns: [...patterns, noWorker] }],
    'no-restricted-syntax': ['error', ...noDefaultExport, ...dynamicImports([...patterns, noWorker]), ...syntax],
  },
});

const noNewWorker = {
  selector: 'NewExpression[callee.name=/^(Shared)?Worker$/]',
  message: 'Only the app makes a worker. Others are told how to post.',
};

const room = (name) =>
  restrict([`src/${name}/**`], forbiddenImports[name], [
    ...(['ui', 'views', 'app'].includes(name) ? noLiteralText : []),
    ...(name === 'app' ? [] : [noNewWorker]),
  ]);

const figures = [
  restrict(
    ['src/views/*/*'],
    [...forbiddenImports.views, noOtherFigure('^\\.\\./(?!\\.\\.)'), noOtherFigure('^\\.\\./\\.\\./views/')],
    [...noLiteralText, noNewWorker],
  ),
  restrict(
    ['src/views/*/*/**'],
    [...forbiddenImports.views, noOtherFigure('^\\.\\./\\.\\./(?!\\.\\.)')],
    [...noLiteralText, noNewWorker],
  ),
];

const noChanceOrClock = {
  files: ['src/{model,protocol,trainer,engine}/**'],
  ignores: ['**/*.test.*', '**/*.bench.*'],
  rules: {
    'no-restricted-globals': ['error', 'Date', 'performance', 'globalThis', 'Intl', 'console'],
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: 'Chance comes from a seed: model/data/random.ts.' },
    ],
  },
};

/** The types of papaparse bring Node's, so that here the compiler misses what no browser has. */
const noNode = {
  files: ['src/files/**'],
  ignores: ['**/*.test.*', '**/*.bench.*'],
  rules: {
    'no-restricted-globals': ['error', 'Buffer', 'process', 'global', 'require', 'module', 'setImmediate', '__dirname'],
  },
};

const manners = {
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'prefer-const': 'error',
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/no-explicit-any': 'error',
    // The compiler says it already, and lets a leading underscore pass.
    '@typescript-eslint/no-unused-vars': 'off',
  },
};

const size = (files, lines, lengthOfFunction, ignores = []) => ({
  files,
  ignores,
  rules: {
    'max-lines': ['error', { max: lines }],
    ...(lengthOfFunction && { 'max-lines-per-function': ['error', { max: lengthOfFunction }] }),
  },
});

const TESTS = ['src/**/*.{test,bench}.{ts,tsx}', 'src/testing/**', 'e2e/**'];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'dist-file/',
      'dist-model/',
      'coverage/',
      'test-results/',
      'playwright-report/',
      '**/reference/*.json',
      // AssemblyScript has types of its own.
      'src/model/kernel/simd/assembly/',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended, manners],
  },
  { files: ['src/**'], rules: { 'no-console': 'error' } },
  { files: ['src/**', 'e2e/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...noDefaultExport] } },
  ...Object.keys(forbiddenImports).map(room),
  ...figures,
  noChanceOrClock,
  noNode,
  size(['src/**'], 250, undefined, TESTS),
  size(TESTS, 400),
  size(['src/**/*.ts'], 250, 60, TESTS),
  size(['src/**/*.tsx'], 250, 120, TESTS),
);

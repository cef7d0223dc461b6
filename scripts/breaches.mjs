// What may stand in the rooms, and every breach of their law that is planted to see it refused.

/** A line for each room that may stand there. `entry` gives the others something to import. */
export const PERMITTED = {
  'model/entry.ts': 'export interface Entry { readonly value: number }',
  'protocol/entry.ts': "import type { Entry } from '../model/entry';\nexport type Message = { readonly entry: Entry };",
  'trainer/entry.ts':
    "import type { Entry } from '../model/entry';\nimport type { Message } from '../protocol/entry';\nexport const answer = (entry: Entry): Message => ({ entry });",
  'worker/entry.ts':
    "import { answer } from '../trainer/entry';\nexport const post = (): void => self.postMessage(answer({ value: 1 }));",
  'engine/entry.ts':
    "import type { Entry } from '../model/entry';\nimport type { Message } from '../protocol/entry';\nexport const entryOf = (message: Message): Entry => message.entry;",
  'session/entry.ts':
    "import { createStore, type StoreApi } from 'zustand/vanilla';\nimport { entryOf } from '../engine/entry';\nimport type { Entry } from '../model/entry';\nimport type { Message } from '../protocol/entry';\nexport const kept = (message: Message): Entry => entryOf(message);\nexport const store: StoreApi<Entry> = createStore(() => ({ value: 1 }));",
  'lesson/entry.ts':
    "import { number } from 'valibot';\nimport { store } from '../session/entry';\nexport const lesson = (): unknown => [number(), store.getState()];",
  'files/entry.ts':
    "import { number } from 'valibot';\nimport { lesson } from '../lesson/entry';\nimport { store } from '../session/entry';\nexport const saved = (): unknown => [number(), lesson(), store.getState()];",
  'permalink/entry.ts': "import { saved } from '../files/entry';\nexport const link = (): string => String(saved());",
  'autosave/entry.ts':
    "import { saved } from '../files/entry';\nexport const autosaved = (): string => String(saved());",
  'i18n/entry.ts':
    "import type { Entry } from '../model/entry';\nexport const words = { title: (entry: Entry) => `${entry.value} words` };",
  'ui/Axis.tsx': 'export const Axis = () => <path d="M0 0" />;',
  'views/plane/Plane.tsx':
    "import { scaleLinear } from 'd3';\nimport { words } from '../../i18n/entry';\nimport { link } from '../../permalink/entry';\nimport { store } from '../../session/entry';\nimport { Axis } from '../../ui/Axis';\nexport const Plane = () => (\n  <p aria-label={words.title(store.getState()) + link()}>\n    W − ηG, ln 3, Wᵀx {scaleLinear()(0)} <Axis />\n  </p>\n);",
  'app/entry.tsx':
    "import { Plane } from '../views/plane/Plane';\nexport const worker = () => new Worker(new URL('../worker/entry.ts', import.meta.url), { type: 'module' });\nexport const App = () => <Plane />;",
};

/** @type {[room: string, what: string, line: string][]} */
export const COMPILER = [
  ['model', 'session', "import { store } from '../session/entry';\nexport const planted = store;"],
  ['model', 'a type of protocol', "import type { Message } from '../protocol/entry';\nexport type Planted = Message;"],
  ['model', 'the DOM', 'export const planted = (): string => document.title;'],
  ['model', 'a timer', 'export const planted = (): unknown => setTimeout(() => 1, 1);'],
  ['protocol', 'trainer', "import { answer } from '../trainer/entry';\nexport const planted = answer;"],
  ['protocol', 'session', "import { store } from '../session/entry';\nexport const planted = store;"],
  ['protocol', 'engine', "import { entryOf } from '../engine/entry';\nexport const planted = entryOf;"],
  ['trainer', 'session', "import { store } from '../session/entry';\nexport const planted = store;"],
  ['trainer', 'engine', "import { entryOf } from '../engine/entry';\nexport const planted = entryOf;"],
  ['trainer', 'worker', "import { post } from '../worker/entry';\nexport const planted = post;"],
  ['trainer', 'self', 'export const planted = (): void => self.postMessage(1);'],
  ['trainer', 'the clock', 'export const planted = (): number => performance.now();'],
  ['worker', 'the DOM', 'export const planted = (): string => document.title;'],
  ['engine', 'session', "import { store } from '../session/entry';\nexport const planted = store;"],
  ['engine', 'trainer', "import { answer } from '../trainer/entry';\nexport const planted = answer;"],
  ['engine', 'the DOM', 'export const planted = (): string => document.title;'],
  ['session', 'trainer', "import { answer } from '../trainer/entry';\nexport const planted = answer;"],
  ['session', 'worker', "import { post } from '../worker/entry';\nexport const planted = post;"],
  ['session', 'files', "import { saved } from '../files/entry';\nexport const planted = saved;"],
  ['session', 'lesson', "import { lesson } from '../lesson/entry';\nexport const planted = lesson;"],
  ['lesson', 'files', "import { saved } from '../files/entry';\nexport const planted = saved;"],
  ['lesson', 'trainer', "import { answer } from '../trainer/entry';\nexport const planted = answer;"],
  ['lesson', 'the DOM', 'export const planted = (): string => document.title;'],
  ['session', 'permalink', "import { link } from '../permalink/entry';\nexport const planted = link;"],
  ['session', 'autosave', "import { autosaved } from '../autosave/entry';\nexport const planted = autosaved;"],
  ['session', 'views', "import { Plane } from '../views/plane/Plane';\nexport const planted = Plane;"],
  ['session', 'i18n', "import { words } from '../i18n/entry';\nexport const planted = words;"],
  ['files', 'permalink', "import { link } from '../permalink/entry';\nexport const planted = link;"],
  ['files', 'ui', "import { Axis } from '../ui/Axis';\nexport const planted = Axis;"],
  ['permalink', 'autosave', "import { autosaved } from '../autosave/entry';\nexport const planted = autosaved;"],
  ['autosave', 'permalink', "import { link } from '../permalink/entry';\nexport const planted = link;"],
  ['ui', 'a figure', "import { Plane } from '../views/plane/Plane';\nexport const planted = Plane;"],
  ['ui', 'app', "import { App } from '../app/entry';\nexport const planted = App;"],
  ['i18n', 'session', "import { store } from '../session/entry';\nexport const planted = store;"],
  ['i18n', 'views', "import { Plane } from '../views/plane/Plane';\nexport const planted = Plane;"],
  ['views', 'trainer, on demand', "export const planted = () => import('../trainer/entry');"],
  ['views', 'worker', "import { post } from '../worker/entry';\nexport const planted = post;"],
  ['views', 'app', "import { App } from '../app/entry';\nexport const planted = App;"],
  ['app', 'worker', "import { post } from '../worker/entry';\nexport const planted = post;"],
];

/** @type {[folder: string, what: string, line: string, rule: string][]} */
export const LINT = [
  ['model', 'a package', "import { sum } from 'd3';\nexport const planted = sum;", 'no-restricted-imports'],
  ['model', 'a package, on demand', "export const planted = () => import('d3');", 'no-restricted-syntax'],
  ['model', 'chance', 'export const planted = () => Math.random();', 'no-restricted-properties'],
  ['model', 'the date', 'export const planted = () => Date.now();', 'no-restricted-globals'],
  ['protocol', 'a package', "import { sum } from 'd3';\nexport const planted = sum;", 'no-restricted-imports'],
  ['trainer', 'a package', "import { sum } from 'd3';\nexport const planted = sum;", 'no-restricted-imports'],
  ['trainer', 'chance', 'export const planted = () => Math.random();', 'no-restricted-properties'],
  ['worker', 'a package', "import { sum } from 'd3';\nexport const planted = sum;", 'no-restricted-imports'],
  [
    'worker',
    'session',
    "import { store } from '../session/entry';\nexport const planted = store;",
    'no-restricted-imports',
  ],
  ['engine', 'a package', "import { sum } from 'd3';\nexport const planted = sum;", 'no-restricted-imports'],
  ['engine', 'chance', 'export const planted = () => Math.random();', 'no-restricted-properties'],
  [
    'lesson',
    'protocol',
    "import type { Message } from '../protocol/entry';\nexport type Planted = Message;",
    'no-restricted-imports',
  ],
  ['session', 'react', "import { useState } from 'react';\nexport const planted = useState;", 'no-restricted-imports'],
  [
    'files',
    'zustand',
    "import { createStore } from 'zustand/vanilla';\nexport const planted = createStore;",
    'no-restricted-imports',
  ],
  ['files', "Node's globals", 'export const planted = () => process.platform;', 'no-restricted-globals'],
  [
    'session',
    "zustand's hook",
    "import { create } from 'zustand';\nexport const planted = create;",
    'no-restricted-imports',
  ],
  ['session', 'a new worker', "export const planted = () => new Worker('/worker.js');", 'no-restricted-syntax'],
  ['i18n', 'react', "import { useState } from 'react';\nexport const planted = useState;", 'no-restricted-imports'],
  [
    'views',
    'protocol',
    "import type { Message } from '../protocol/entry';\nexport type Planted = Message;",
    'no-restricted-imports',
  ],
  ['views', "protocol's type", "export type Planted = import('../protocol/entry').Message;", 'no-restricted-syntax'],
  [
    'views/matrices',
    'protocol',
    "import type { Message } from '../../protocol/entry';\nexport type Planted = Message;",
    'no-restricted-imports',
  ],
  [
    'views/matrices',
    'another figure',
    "import { Plane } from '../plane/Plane';\nexport const planted = Plane;",
    'no-restricted-imports',
  ],
  [
    'views/matrices/cell',
    'another figure',
    "import { Plane } from '../../plane/Plane';\nexport const planted = Plane;",
    'no-restricted-imports',
  ],
  [
    'views/matrices',
    'another figure, on demand',
    "export const planted = () => import('../plane/Plane');",
    'no-restricted-syntax',
  ],
  [
    'ui',
    'protocol',
    "import type { Message } from '../protocol/entry';\nexport type Planted = Message;",
    'no-restricted-imports',
  ],
  ['ui', 'text outside i18n', 'export const Planted = () => <p>Weights</p>;', 'no-restricted-syntax'],
  ['views/matrices', 'text outside i18n', 'export const Planted = () => <p>Weights</p>;', 'no-restricted-syntax'],
  [
    'views/matrices',
    'a name outside i18n',
    'export const Planted = () => <p aria-label="Weights" />;',
    'no-restricted-syntax',
  ],
  [
    'app',
    'protocol',
    "import type { Message } from '../protocol/entry';\nexport type Planted = Message;",
    'no-restricted-imports',
  ],
  [
    'app',
    'the worker as a module',
    "import Planted from '../worker/entry?worker';\nexport const planted = Planted;",
    'no-restricted-imports',
  ],
  ['model', 'a default export', 'export default 1;', 'no-restricted-syntax'],
  ['model', 'any', 'export const planted = (value: any): unknown => value;', '@typescript-eslint/no-explicit-any'],
  ['model', '251 lines', '//\n'.repeat(250) + 'export const planted = 1;', 'max-lines'],
];

/** Small faults planted into the source of the derivation: signs, factors, indices, comparisons. For tests only. */
import { readFileSync } from 'node:fs';
import { moduleRunnerTransform, parseSync, transformWithOxc } from 'vite';
import * as eigenvaluesModule from '../model/kernel/eigenvalues';
import * as logitsModule from '../model/kernel/logits';
import type { Subject } from './proofChecks';
import * as softmaxModule from '../model/kernel/softmax';

/** The files in which a fault is planted, each before those that import it. */
const FILES = [
  'complex',
  'proofData',
  'proofMeasure',
  'proofForms',
  'proofConsequences',
  'proofTolerance',
  'proofObstacle',
  'proofLine',
  'proofLines',
  'proof',
  'proofFacts',
];

export interface Mutant {
  readonly file: string;
  readonly line: number;
  /** The text before and after. */
  readonly from: string;
  readonly to: string;
  /** The line of source that the fault is in. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

const sources = new Map(
  FILES.map((file) => [file, readFileSync(new URL(`../model/derivation/${file}.ts`, import.meta.url), 'utf8')]),
);

const SWAPS: Readonly<Record<string, readonly string[]>> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '+=': ['-=', '='],
  '===': ['!=='],
  '!==': ['==='],
};

/** Names that stand for an index, and what each may be mistaken for. */
const INDICES: Readonly<Record<string, readonly string[]>> = {
  i: ['m', 'o'],
  m: ['i', 'o'],
  o: ['m', 'i'],
  k: ['j', 'at.m', 'm'],
  j: ['k'],
  p: ['k', 'at.o', 'o'],
};

/** A node of the syntax tree: where it stands in the text, and whatever else its type has. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Every fault that can be planted. */
export function allMutants(): Mutant[] {
  return FILES.flatMap((file) => {
    const text = sources.get(file)!;
    const found: Mutant[] = [];
    const plant = ({ start, end }: Place, to: string): void => {
      const line = text.slice(0, start).split('\n').length;
      const code = text.split('\n')[line - 1]!.trim();
      found.push({ file, line, code, from: text.slice(start, end), to, start, end });
    };
    const visit = (node: Node, parent: Node): void => {
      if (isType(node) || node.type === 'ImportDeclaration') return;
      faultsOf(node, parent, text, plant);
      // A fault in the head of a loop might never end.
      if (node.type === 'ForStatement') visit(node['body'] as Node, node);
      else for (const child of childrenOf(node)) visit(child, node);
    };
    const program = parseSync(`${file}.ts`, text).program as unknown as Node;
    visit(program, program);
    return found;
  });
}

type Place = Pick<Node, 'start' | 'end'>;

/** `x!`, `x as T` and `x satisfies T` have an expression in them. */
const isType = ({ type }: Node): boolean => /^TS(?!NonNull|As|Satisfies)/.test(type);

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** What stands in a node, in the order of the text. What is written once is there once: `m` in `{ m }`. */
function childrenOf(node: Node): Node[] {
  const parts = Object.entries(node).flatMap(([key, value]) => (node['shorthand'] && key === 'key' ? [] : value));
  return parts.filter(isNode).sort((a, b) => a.start - b.start);
}

function faultsOf(node: Node, parent: Node, text: string, plant: (place: Place, to: string) => void): void {
  const bracketed = (part: unknown): string => `(${text.slice((part as Node).start, (part as Node).end)})`;
  const operator = String(node['operator']);
  if (node.type === 'BinaryExpression' || node.type === 'AssignmentExpression') {
    const start = text.indexOf(operator, (node['left'] as Node).end);
    for (const sign of SWAPS[operator] ?? []) plant({ start, end: start + operator.length }, sign);
    if (operator === '*' || operator === '/') {
      plant(node, bracketed(node['left']));
      plant(node, bracketed(node['right']));
    }
  }
  if (node.type === 'UnaryExpression' && operator === '-') plant(node, bracketed(node['argument']));
  if (node.type === 'Identifier' && isIndex(node, parent))
    for (const other of INDICES[String(node['name'])] ?? []) plant(node, other);
}

/** An index in use: at.m, { i: m } of a point, W[…k], f(at, k); not a parameter or a key. */
function isIndex(node: Node, parent: Node): boolean {
  switch (parent.type) {
    case 'MemberExpression':
      return parent['computed'] === true || parent['property'] === node;
    case 'Property':
      return parent['shorthand'] !== true && parent['value'] === node;
    case 'UpdateExpression':
      return parent['prefix'] === true;
    case 'FunctionDeclaration':
    case 'ArrowFunctionExpression':
      return parent['body'] === node;
    default:
      return !/^(VariableDeclarator|AssignmentPattern|ArrayPattern|RestElement)$/.test(parent.type);
  }
}

const compiled = new Map<string, string>();

/** The text without types, as the body of a function that is given its imports and gives its exports. */
async function compile(text: string): Promise<string> {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const { code } = await transformWithOxc(text, 'mutant.ts', { sourcemap: false });
  const body = (await moduleRunnerTransform(code, null, 'mutant.ts', code))!.code;
  compiled.set(text, body);
  return body;
}

/** Our own source, compiled a moment ago. */
const AsyncFunction = (async () => {}).constructor as new (...text: string[]) => Run;

type Run = (load: (path: string) => unknown, name: (name: string, value: () => unknown) => void) => Promise<void>;

/** The derivation with the fault in it, or as it is. */
export async function subjectWith(mutant: Mutant | null): Promise<Subject> {
  const loaded = new Map<string, unknown>([
    ['../kernel/eigenvalues', eigenvaluesModule],
    ['../kernel/logits', logitsModule],
    ['../kernel/softmax', softmaxModule],
  ]);
  for (const file of FILES) {
    const text = sources.get(file)!;
    const faulty = mutant?.file === file ? text.slice(0, mutant.start) + mutant.to + text.slice(mutant.end) : text;
    const exports = new Map<string, () => unknown>();
    const run = new AsyncFunction('__vite_ssr_import__', '__vite_ssr_exportName__', await compile(faulty));
    await run(
      (path) => loaded.get(path),
      (name, value) => exports.set(name, value),
    );
    loaded.set(`./${file}`, Object.fromEntries([...exports].map(([name, value]) => [name, value()])));
  }
  const parts = ['./proof', './proofData', './proofFacts', './proofLines'].map((file) => loaded.get(file));
  const subject = Object.assign({}, ...parts) as Subject & { readonly PROOF_LINES: Subject['lines'] };
  return { ...subject, lines: subject.PROOF_LINES };
}

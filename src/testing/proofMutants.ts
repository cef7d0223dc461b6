/** Small faults planted into the source of the derivation: signs, factors, indices, comparisons. For tests only. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
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

const SWAPS: ReadonlyMap<ts.SyntaxKind, readonly string[]> = new Map([
  [ts.SyntaxKind.PlusToken, ['-']],
  [ts.SyntaxKind.MinusToken, ['+']],
  [ts.SyntaxKind.AsteriskToken, ['/']],
  [ts.SyntaxKind.SlashToken, ['*']],
  [ts.SyntaxKind.PlusEqualsToken, ['-=', '=']],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ['!==']],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ['===']],
]);

/** Names that stand for an index, and what each may be mistaken for. */
const INDICES: Readonly<Record<string, readonly string[]>> = {
  i: ['m', 'o'],
  m: ['i', 'o'],
  o: ['m', 'i'],
  k: ['j', 'at.m', 'm'],
  j: ['k'],
  p: ['k', 'at.o', 'o'],
};

/** Every fault that can be planted. */
export function allMutants(): Mutant[] {
  return FILES.flatMap((file) => {
    const text = sources.get(file)!;
    const tree = ts.createSourceFile(`${file}.ts`, text, ts.ScriptTarget.ES2022, true);
    const found: Mutant[] = [];
    const plant = (node: ts.Node, to: string): void => {
      const [start, end] = [node.getStart(tree), node.getEnd()];
      const line = tree.getLineAndCharacterOfPosition(start).line + 1;
      const code = text.split('\n')[line - 1]!.trim();
      found.push({ file, line, code, from: text.slice(start, end), to, start, end });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return;
      faultsOf(node, tree, plant);
      // A fault in the head of a loop might never end.
      if (ts.isForStatement(node)) visit(node.statement);
      else ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
}

function faultsOf(node: ts.Node, tree: ts.SourceFile, plant: (node: ts.Node, to: string) => void): void {
  if (ts.isBinaryExpression(node)) {
    for (const sign of SWAPS.get(node.operatorToken.kind) ?? []) plant(node.operatorToken, sign);
    if (
      node.operatorToken.kind === ts.SyntaxKind.AsteriskToken ||
      node.operatorToken.kind === ts.SyntaxKind.SlashToken
    ) {
      plant(node, `(${node.left.getText(tree)})`);
      plant(node, `(${node.right.getText(tree)})`);
    }
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken)
    plant(node, `(${node.operand.getText(tree)})`);
  if (ts.isIdentifier(node) && isIndex(node)) for (const other of INDICES[node.text] ?? []) plant(node, other);
}

/** An index in use: at.m, { m } of a point, W[…k], f(at, k); not a parameter or a key. */
function isIndex(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isParameter(parent) || ts.isBindingElement(parent) || ts.isVariableDeclaration(parent)) return false;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return !ts.isShorthandPropertyAssignment(parent) && !ts.isPostfixUnaryExpression(parent);
}

const compiled = new Map<string, string>();

function compile(text: string): string {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  compiled.set(text, outputText);
  return outputText;
}

/** The derivation with the fault in it, or as it is. */
export function subjectWith(mutant: Mutant | null): Subject {
  const loaded = new Map<string, unknown>([
    ['../kernel/eigenvalues', eigenvaluesModule],
    ['../kernel/logits', logitsModule],
    ['../kernel/softmax', softmaxModule],
  ]);
  for (const file of FILES) {
    const text = sources.get(file)!;
    const faulty = mutant?.file === file ? text.slice(0, mutant.start) + mutant.to + text.slice(mutant.end) : text;
    const exports = {};
    // oxlint-disable-next-line typescript/no-implied-eval -- our own source, compiled a moment ago
    const run = new Function('exports', 'require', compile(faulty)) as (
      exports: object,
      require: (path: string) => unknown,
    ) => void;
    run(exports, (path) => loaded.get(path));
    loaded.set(`./${file}`, exports);
  }
  const parts = ['./proof', './proofData', './proofFacts', './proofLines'].map((file) => loaded.get(file));
  const subject = Object.assign({}, ...parts) as Subject & { readonly PROOF_LINES: Subject['lines'] };
  return { ...subject, lines: subject.PROOF_LINES };
}

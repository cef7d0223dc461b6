/** The figures that a scene may show, and the names that it may hide or mark. */
import type { LineId } from '../model/derivation/proofLine';
import { PROOF_LINES } from '../model/derivation/proofLines';
import { readQuantity } from './quantity';

export const FIGURES = [
  'plane',
  'curve',
  'risk',
  'W',
  'G',
  'x',
  'chain',
  'plot',
  'unit',
  'tiles',
  'eta',
  'check',
] as const;

export type FigureName = (typeof FIGURES)[number];

export type ShownView =
  | { readonly kind: 'figure'; readonly name: FigureName }
  | { readonly kind: 'line'; readonly line: LineId };

/** A name of `show`, or null: a figure, or `line:ID` for a line of the proof. */
export function readView(name: string): ShownView | null {
  const figure = FIGURES.find((candidate) => candidate === name);
  if (figure) return { kind: 'figure', name: figure };
  const line = lineOf(name);
  return line ? { kind: 'line', line } : null;
}

function lineOf(name: string): LineId | null {
  const id = /^line:(\w{1,5})$/.exec(name)?.[1];
  return PROOF_LINES.find((line) => line.id === id)?.id ?? null;
}

/** What can be hidden besides quantities. */
const HIDDEN_VIEWS: readonly string[] = ['curve', 'boundaries', 'regions', 'labels', 'tiles', 'correct', 'contours'];

/** Whether `name` can be hidden: a quantity, a view, `labels@n`, `risk@a..b`, `line:ID` or `line:ID.rhs`. */
export function isMaskName(name: string): boolean {
  if (HIDDEN_VIEWS.includes(name)) return true;
  if (/^(labels@\d{1,6}|risk@\d{1,9}(\.\.\d{1,9})?)$/.test(name)) return true;
  if (/^line:/.test(name)) return lineOf(name.replace(/\.[lr]hs$/, '')) !== null;
  return readQuantity(name) !== null;
}

/** Whether `name` can be marked: a boundary, a quantity or a view. */
export function isLitName(name: string): boolean {
  return isMaskName(name) || readView(name) !== null;
}

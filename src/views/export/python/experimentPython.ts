/**
 * The experiment as a Python program, for those who go on elsewhere: with NumPy or PyTorch it descends from where the present
 * run began and compares R and W with the page's; with scikit-learn it checks R and looks for the lowest one.
 */
import { rowCount } from '../../../model/features/featureRows';
import type { Session } from '../../../session/session';
import { numpyDescent, sklearnCheck, torchDescent } from './programs';

export const PYTHONS = ['NumPy', 'PyTorch', 'scikit-learn'] as const;

export type PythonKind = (typeof PYTHONS)[number];

const PROGRAMS: Readonly<Record<PythonKind, string>> = {
  NumPy: numpyDescent,
  PyTorch: torchDescent,
  'scikit-learn': sklearnCheck,
};

/** The program; null before there is a W, and where W is not of these samples (an edit that is not answered yet). */
export function experimentPython({ document, base, run }: Session, kind: PythonKind): string | null {
  const { features, classes, samples, bias, eta, degree, standardise, penalty, batch } = document;
  const shown = run;
  const D = rowCount(features.length, document);
  const K = classes.length;
  if (shown === null || shown.risk === null || shown.W.length !== D * K || samples.N === 0) return null;
  // Which samples a batch draws follows from the page's own generator: there W is checked, and not reached anew.
  const start = !batch && base !== null && base.W.length === D * K && base.iteration <= shown.iteration ? base : shown;
  const flat = samples.flat();
  return `# Softmax regression: ${samples.N} samples, ${features.length} features, ${K} classes.
# W is D x K: rows are features${degree ? ' and their products' : ''}${bias ? ', the bias (x0 = 1) first' : ''}; columns are classes.

features = ${texts(features)}
classes = ${texts(classes)}
eta = ${number(eta)}
penalty, first_row = ${number(penalty?.lambda ?? 0)}, ${bias && penalty && !penalty.bias ? 1 : 0}  # (penalty / 2) * sum of squares of W from that row on
bias = ${bias ? 'True' : 'False'}
degree = ${degree ?? 1}
mean = ${standardise ? list(standardise.mean) : 'None'}  # x is (x - mean) / deviation where these are given
deviation = ${standardise ? list(standardise.deviation) : 'None'}
start, shown = ${start.iteration}, ${shown.iteration}  # iterations
W_start = ${matrix(start.W, K)}
W_shown = ${matrix(shown.W, K)}  # on the page
R_shown = ${number(shown.risk)}
raw = ${matrix(flat.features, features.length)}
labels = ${list(flat.labels)}

${PROGRAMS[kind]}`;
}

/** Shortest form that reads back to the same double; Python reads 5 as a whole number, and arrays are made with dtype=float. */
function number(value: number): string {
  return Object.is(value, -0) ? '-0.0' : String(value);
}

function list(values: ArrayLike<number>): string {
  return `[${Array.from(values, number).join(', ')}]`;
}

function matrix(values: ArrayLike<number>, width: number): string {
  const all = Array.from(values);
  const rows = Array.from({ length: all.length / width }, (_, row) => list(all.slice(row * width, (row + 1) * width)));
  return `[\n    ${rows.join(',\n    ')},\n]`;
}

/** Names as literals of ASCII alone: no name ends its quotes or the line. */
function texts(names: readonly string[]): string {
  const literal = (name: string): string =>
    `"${Array.from(name, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      const plain = code >= 0x20 && code < 0x7f && letter !== '"' && letter !== '\\';
      return plain ? letter : `\\U${code.toString(16).padStart(8, '0')}`;
    }).join('')}"`;
  return `[${names.map(literal).join(', ')}]`;
}

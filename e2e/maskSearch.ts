/**
 * Looks for prints of hidden numbers in everything that a page gives away. One number may look like another by chance, so
 * the same page is looked at in several states: what stands at one place in all of them, each time as that quantity's
 * value, is a print of it.
 */
import type { CDPSession, Frame } from 'playwright/test';
import { SampleTable } from '../src/model/data/sampleTable';
import { randomFrom } from '../src/model/data/random';
import { designOf } from '../src/model/features/design';
import { evaluateRisk } from '../src/model/kernel/risk';
import { forwardPass } from '../src/model/kernel/forwardPass';
import { sessionFile } from './page';

/** Digits of a print that tell which number it is. */
const TELLING = 4;
/** With more digits than these two numbers of a state are the same. */
const SAME = 9;

/** A place on the page, and a text with numbers that stands there. */
export type Spot = readonly [place: string, text: string];

export type Values = ReadonlyMap<string, number>;

export interface State {
  /** The text of a session file. */
  readonly session: string;
  /** Every quantity with the n-th sample selected. */
  valuesAt(n: number): Values;
}

/** Nine samples and a W of numbers that are like no others. */
export function stateOf(seed: number): State {
  const random = randomFrom(seed);
  const number = (size: number): number => Number(((random.uniform() - 0.5) * 2 * size).toPrecision(7));
  const points = Array.from({ length: 9 }, (_, n) => [number(3), number(3), n % 3]);
  const W = Array.from({ length: 3 }, () => Array.from({ length: 3 }, () => number(1)));
  const eta = 0.13742;
  const samples = SampleTable.from({
    N: 9,
    F: 2,
    features: Float64Array.from(points.flatMap((point) => point.slice(0, 2))),
    labels: Uint8Array.from(points, (point) => point[2]!),
  });
  const design = designOf({ samples, K: 3, bias: true, eta });
  const flat = Float64Array.from(W.flat());
  const G = new Float64Array(9);
  const { risk } = evaluateRisk(design, flat, G);
  const domain = [
    [-3.5, 3.5],
    [-3.5, 3.5],
  ];
  const document = { features: ['x1', 'x2'], classes: ['A', 'B', 'C'], points, domain, eta };
  return {
    session: JSON.stringify(sessionFile(document, { iteration: 7, W })),
    valuesAt: (n) => {
      const pass = forwardPass(design, flat, n);
      const cells = (name: string, matrix: Float64Array): [string, number][] =>
        Array.from(matrix, (value, at) => [`${name}.${Math.floor(at / 3)}.${at % 3}`, value]);
      const vector = (name: string, values: Float64Array): [string, number][] =>
        Array.from(values, (value, m) => [`${name}.${m}`, value]);
      return new Map<string, number>([
        ['risk', risk],
        ['loss', pass.loss],
        ...vector('x', pass.x.slice(1)).map(([, value], o): [string, number] => [`x.${o + 1}`, value]),
        ...vector('z', pass.z),
        ...vector('exp', pass.exp),
        ...vector('yhat', pass.yhat),
        ...vector('error', pass.error),
        ...cells('W', flat),
        ...cells('G', G),
        ...cells('outer', pass.outer),
        ...cells('jacobian', pass.jacobian),
      ]);
    },
  };
}

/** All texts, attributes and values of fields with numbers in them, each with its place. */
export async function readSpots(frame: Frame): Promise<Spot[]> {
  return frame.evaluate(() => {
    const spots: [string, string][] = [];
    const places = new Map<Element, string>();
    const keep = (place: string, text: string | null): void => {
      if (text !== null && /\d/.test(text) && text.replace(/\D/g, '').length >= 4) spots.push([place, text]);
    };
    for (const element of document.querySelectorAll('*')) {
      if (/^(SCRIPT|STYLE|LINK|META)$/.test(element.tagName)) continue;
      const parent = element.parentElement;
      const nth = parent ? [...parent.children].indexOf(element) : 0;
      const place = `${parent ? (places.get(parent) ?? '') : ''}/${element.tagName.toLowerCase()}${nth}`;
      places.set(element, place);
      for (const { name, value } of element.attributes) keep(`${place}@${name}`, value);
      if (element instanceof HTMLInputElement) keep(`${place}@typed`, element.value);
      // A number may be cut into pieces.
      if (element.children.length === 0) keep(place, element.textContent);
      else if (element.children.length < 40 && (element.textContent ?? '').length < 400)
        keep(`${place}*`, element.textContent);
      for (const [at, node] of [...element.childNodes].entries())
        if (node.nodeType === Node.TEXT_NODE) keep(`${place}#${at}`, node.textContent);
    }
    return spots;
  });
}

interface Said {
  readonly value?: string | number;
}

type SpokenNode = Partial<Record<'role' | 'name' | 'value' | 'description', Said>>;

/** What a screen reader is told, with its place among the nodes of its role. */
export async function readSpoken(session: CDPSession, frameId: string): Promise<Spot[]> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree', { frameId })) as { nodes: SpokenNode[] };
  const counts = new Map<string, number>();
  return nodes.flatMap((node) => {
    const role = String(node.role?.value);
    const at = counts.get(role) ?? 0;
    counts.set(role, at + 1);
    return (['name', 'value', 'description'] as const).flatMap((part): Spot[] => {
      const text = String(node[part]?.value ?? '');
      return text.replace(/\D/g, '').length >= TELLING ? [[`spoken ${role} ${at} ${part}`, text]] : [];
    });
  });
}

/** The digits of a number without sign and power of ten, from the first that is not 0. */
function digitsOf(value: number, count: number): string {
  return Math.abs(value)
    .toExponential(count - 1)
    .replace(/\.|e.*/g, '');
}

/** Whether a print of digits is one of the value, rounded or cut. */
function isPrint(digits: string, value: number): boolean {
  // Further digits may be those of another order of adding.
  const count = Math.min(digits.length, 10);
  return digits.slice(0, count) === digitsOf(value, count) || digitsOf(value, 16).startsWith(digits.slice(0, count));
}

/** `place|quantity` of every print of a hidden number in one state. */
function printsIn(spots: readonly Spot[], hidden: Values): Set<string> {
  const byStart = new Map<string, [string, number][]>();
  for (const [name, value] of hidden) {
    for (const start of new Set([digitsOf(value, TELLING).slice(0, 3), digitsOf(value, 16).slice(0, 3)]))
      byStart.set(start, [...(byStart.get(start) ?? []), [name, value]]);
  }
  const found = new Set<string>();
  for (const [place, text] of spots) {
    for (const [at, [number]] of [...text.matchAll(/\d+(?:\.\d+)?/g)].entries()) {
      const digits = number.replace('.', '').replace(/^0+/, '');
      if (digits.length < TELLING) continue;
      for (const [name, value] of byStart.get(digits.slice(0, 3)) ?? [])
        if (isPrint(digits, value)) found.add(`${place}[${at}]|${name}`);
    }
  }
  return found;
}

/** The hidden values of a state: what stands on the page under a name that is not hidden is no secret. */
export function secretsOf(values: Values, hides: (name: string) => boolean): Values {
  const shown = new Set([...values].flatMap(([name, value]) => (hides(name) ? [] : [digitsOf(value, SAME)])));
  const secrets = [...values].filter(
    ([name, value]) =>
      hides(name) && !shown.has(digitsOf(value, SAME)) && /[1-9]{1}.*[1-9].*[1-9].*[1-9]/.test(digitsOf(value, 12)),
  );
  return new Map([
    ...secrets,
    // Who reads 1 − ŷ reads ŷ.
    ...secrets.flatMap(([name, value]): [string, number][] =>
      name.startsWith('yhat') ? [[`1 − ${name}`, 1 - value]] : [],
    ),
  ]);
}

/** What stands at one place in every state as the value of one hidden quantity. */
export function printsInAll(
  states: readonly { readonly spots: readonly Spot[]; readonly secrets: Values }[],
): string[] {
  const [first, ...others] = states.map(({ spots, secrets }) => printsIn(spots, secrets));
  return [...(first ?? [])].filter((print) => others.every((found) => found.has(print)));
}

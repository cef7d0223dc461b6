/** How the visitor looks at it: choices that change no number. */
import { LIMITS } from '../model/limits';
import type { Speed } from '../protocol/messages';
import type { Highlight } from './highlight';
import { PHASES, type PhaseState } from './phases';
import { choice, coordinate, field, flag, index, type ViewField } from './viewField';

/** The screens, in the order of their tabs; `app/screens.ts` says the rest of them. */
export const SCREENS = ['explore', 'inspect', 'proof', 'descent', 'lessons'] as const;

export type Screen = (typeof SCREENS)[number];

export const SPEEDS: readonly Speed[] = [1, 5, 20, 60, 'max'];

const FACES = ['step', 'forces'] as const;

export type Face = (typeof FACES)[number];

/** What the plane of pictures shows: principal components, two pixels, or the scores of two classes. */
export const SPREADS = ['components', 'pixels', 'scores'] as const;

export type Spread = (typeof SPREADS)[number];

/** Classes i and m and feature row o. */
interface ProofAt {
  readonly i: number;
  readonly m: number;
  readonly o: number;
}

/** Every field of the view. A link has its settings in this order, so that a view has one link for ever. */
const viewSchema = {
  screen: choice<Screen>(SCREENS, 'explore', 'screen'),
  /** Index of the selected sample, the same on every screen. Links count from 1, as the page does. */
  selected: field<number | null>({
    initial: null,
    storage: { schema: (v) => v.nullable(index(v)) },
    link: { key: 'sample', write: (n) => (n === null ? '' : String(n + 1)), read: readSample },
    isWithin: (n, { samples }) => n === null || n < samples.N,
  }),
  speed: choice<Speed>(SPEEDS, 60, 'speed'),
  /** Where the derivation is evaluated; brought into range where it is shown. In links as i.m.o. */
  proofAt: field<ProofAt>({
    initial: { i: 1, m: 2, o: 1 },
    storage: { schema: (v) => v.object({ i: index(v), m: index(v), o: index(v) }) },
    link: { key: 'at', write: ({ i, m, o }) => [i, m, o].join('.'), read: readProofAt },
  }),
  /** The risk axis is logarithmic. */
  logRisk: flag(false, 'log'),
  contours: flag(true, 'contours'),
  /** Misclassified samples carry a dot. */
  markErrors: flag(false, 'errors'),
  /** What Descent shows: how a step changes R, or what makes it. */
  face: choice<Face>(FACES, 'step', 'face'),
  /** The axis of η in Descent: around 1/L, or the whole scale of the slider. */
  wholeLine: flag(false, 'line'),
  /** The learning rates that Descent tries beside the one in force; null for some around 1/L. In links as 0.1~0.3. */
  rates: field<readonly number[] | null>({
    initial: null,
    storage: { schema: (v) => v.nullable(v.array(v.pipe(v.number(), v.finite(), v.gtValue(0)))) },
    link: {
      key: 'rates',
      write: (etas) =>
        etas === null ? '' : etas.length === 0 ? 'none' : etas.map(String).join('~').replaceAll('+', ''),
      read: readRates,
    },
  }),
  /** The derivation shows what was first written, in red. */
  proofSlips: flag(true, 'slips'),
  /** The derivation shows its main lines only. */
  proofBrief: flag(false, 'brief'),
  /** The derivation shows the lines after its goal. */
  proofThen: flag(false, 'then'),
  /** The class that a click places. */
  activeClass: field<number>({
    initial: 0,
    storage: { schema: index, formerName: 'armed' },
    isWithin: (m, { classes }) => m < classes.length,
  }),
  /** Descent in slow motion: the node reached; null while steps are taken whole. Its node is stored. */
  phase: field<PhaseState | null>({
    initial: null,
    storage: {
      schema: (v) =>
        v.nullable(
          v.pipe(
            v.picklist([-1, ...PHASES.keys()]),
            v.transform((node) => ({ node, before: null })),
          ),
        ),
      write: (phase) => phase && phase.node,
      formerName: 'slow',
    },
  }),
  /** The plane also shows the boundaries of pinned runs. */
  ghosts: flag(false),
  /** Single keys such as Space and 1–8 act on the page. */
  shortcuts: flag(true),
  /** Where raw features that the plane does not show are held, by their index; null or absent: at their mean. */
  held: field<readonly (number | null)[]>({
    initial: [],
    storage: { schema: (v) => v.array(v.nullable(coordinate(v))) },
    link: { key: 'held', write: (held) => held.map((value) => value ?? '').join('~'), read: readHeld },
    isWithin: (held, { features }) => held.length <= features.length,
  }),
  /** Samples that are square pictures: columns of W and G are shown as such. */
  pictures: flag(true, 'pictures'),
  /** Where such samples stand. */
  spread: choice<Spread>(SPREADS, 'components', 'spread'),
  /** The plane also shows where each class has score 0. */
  zeroLines: flag(false, 'zero'),
  /** The risk curve also shows how large a part of the samples is correct. */
  accuracy: flag(false, 'accuracy'),
  /** In place of W and G stands which label was taken for which class. */
  confusion: flag(false, 'confusion'),
  /** What is pointed at or focused, and is highlighted wherever it appears. */
  highlight: field<Highlight | null>({ initial: null }),
  /** What is highlighted stays so until it is freed; pointing highlights nothing else. */
  highlightLocked: field<boolean>({ initial: false }),
};

type ViewSchema = typeof viewSchema;

export type View = { readonly [Name in keyof ViewSchema]: ViewSchema[Name]['initial'] };

/** The fields with their names, for what treats them all alike. */
export const viewFields = Object.entries(viewSchema) as readonly (readonly [keyof View, ViewField<unknown>])[];

/** The part of a view that `read` has values for. */
export function viewPart(read: <T>(field: ViewField<T>, name: string) => T | undefined): Partial<View> {
  const values = viewFields.map(([name, field]) => [name, read(field, name)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

export const initialView = viewPart(({ initial }) => initial) as View;

function readHeld(text: string): (number | null)[] | undefined {
  if (text === '') return undefined;
  const held = text.split('~').map((value) => (value === '' ? null : Number(value)));
  const isSound = held.every((value) => value === null || Math.abs(value) <= LIMITS.maxCoordinate);
  return isSound ? held : undefined;
}

function readSample(text: string): number | undefined {
  const count = Number(text);
  return Number.isInteger(count) && count >= 1 ? count - 1 : undefined;
}

function readRates(text: string): readonly number[] | undefined {
  if (text === 'none') return [];
  const etas = text.split('~').map(Number);
  return etas.every((eta) => eta > 0 && eta < Infinity) ? etas : undefined;
}

function readProofAt(text: string): ProofAt | undefined {
  const at = /^(\d{1,2})\.(\d{1,2})\.(\d{1,2})$/.exec(text);
  return at ? { i: Number(at[1]), m: Number(at[2]), o: Number(at[3]) } : undefined;
}

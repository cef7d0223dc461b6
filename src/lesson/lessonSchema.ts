/**
 * What a lesson's file holds, part by part: right types, finite numbers, lists and texts no longer than the limits. Fields
 * that are not known are kept. What the names in it mean is asked in `lessonChecks.ts`.
 */
import * as v from 'valibot';
import { DATASET_NAMES } from '../model/data/datasetName';
import { LIMITS } from '../model/limits';

export const LESSON_LIMITS = {
  scenes: 60,
  documents: 20,
  title: 80,
  answer: 40,
  /** What fits the big screen, in Latin and Han characters; a longer caption is kept and said to be too long. */
  caption: { en: 44, 'zh-CN': 22 },
  /** Longest caption that is kept. */
  text: 400,
  notes: 1000,
  /** Iterations before a scene and steps after its answer. */
  steps: 100_000,
} as const;

const finite = v.pipe(v.number(), v.finite());
const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const steps = v.pipe(index, v.maxValue(LESSON_LIMITS.steps));
const eta = v.pipe(finite, v.gtValue(0), v.maxValue(LIMITS.maxEta));
const name = v.pipe(v.string(), v.maxLength(80));
const names = v.pipe(v.array(name), v.maxLength(40));
const point = v.strictTuple([finite, finite]);
const span = v.pipe(
  point,
  v.check(([low, high]) => low < high),
);

/** A text in one language or both. */
const words = (most: number) =>
  v.pipe(
    v.looseObject({
      en: v.optional(v.pipe(v.string(), v.maxLength(most))),
      'zh-CN': v.optional(v.pipe(v.string(), v.maxLength(most))),
    }),
    v.check((text) => text.en !== undefined || text['zh-CN'] !== undefined),
  );

/** A quantity's name or a number; tests are read in `readTest.ts`. */
const test = v.record(v.string(), v.unknown());
const answers = <Extra extends v.ObjectEntries>(entries: Extra) =>
  v.pipe(v.array(v.looseObject({ text: words(LESSON_LIMITS.answer), ...entries })), v.minLength(2), v.maxLength(4));

const number = v.looseObject({
  kind: v.literal('number'),
  of: name,
  range: span,
  tol: v.union([v.pipe(finite, v.minValue(0)), v.pipe(v.string(), v.regex(/^factor \d+(\.\d+)?$/))]),
  stops: v.optional(v.pipe(v.array(finite), v.minLength(1), v.maxLength(5))),
  scale: v.optional(v.picklist(['linear', 'log'])),
});
const sign = v.looseObject({ kind: v.literal('sign'), of: name, zero: v.pipe(finite, v.minValue(0)) });
const choice = v.looseObject({ kind: v.literal('choice'), answers: answers({ when: test }) });
const direction = v.looseObject({
  kind: v.literal('direction'),
  of: name,
  dot: point,
  answers: answers({ side: v.picklist([0, 1, 2]) }),
});
const curve = v.looseObject({
  kind: v.literal('curve'),
  of: v.literal('risk'),
  steps: v.pipe(steps, v.minValue(3)),
  handles: v.pipe(index, v.minValue(3), v.maxValue(7)),
  range: span,
  tol: v.pipe(finite, v.minValue(0)),
});

const place = v.union([index, v.literal('*')]);
/** What runs after the answer: one key each. */
const action = v.union([
  v.strictObject({ run: steps }),
  v.strictObject({ scaleW: finite }),
  v.strictObject({ addW: v.strictTuple([place, place, finite]) }),
  v.strictObject({ eta }),
  v.strictObject({ relabel: v.strictTuple([index, index]) }),
  v.strictObject({ show: name }),
]);

const scene = v.looseObject({
  id: name,
  document: index,
  iteration: steps,
  phase: v.nullish(v.pipe(index, v.maxValue(5))),
  W: v.nullish(v.pipe(v.array(v.pipe(v.array(finite), v.maxLength(LIMITS.maxClasses))), v.maxLength(65))),
  eta: v.optional(eta),
  select: v.looseObject({ sample: v.pipe(index, v.minValue(1)), i: index, m: index, o: index }),
  show: v.pipe(names, v.minLength(1)),
  lit: v.optional(names),
  hide: v.optional(names),
  dot: v.optional(point),
  caption: words(LESSON_LIMITS.text),
  notes: v.optional(words(LESSON_LIMITS.notes)),
  ask: v.nullish(v.variant('kind', [number, sign, choice, direction, curve])),
  then: v.optional(v.pipe(v.array(action), v.maxLength(8))),
});

const shippedDocument = v.looseObject({
  data: v.picklist(DATASET_NAMES),
  eta: v.optional(eta),
  /** Samples added at the end: every feature, then the class. */
  add: v.optional(v.pipe(v.array(v.array(finite)), v.maxLength(1000))),
});
/** A whole `document` of a session file; `files/lessonFile.ts` reads it. */
const wholeDocument = v.looseObject({ document: v.record(v.string(), v.unknown()) });

export const lessonSchema = v.looseObject({
  format: v.literal('softmax-lesson'),
  version: v.literal(1),
  id: v.pipe(v.string(), v.maxLength(80)),
  title: words(LESSON_LIMITS.title),
  about: v.optional(words(LESSON_LIMITS.text)),
  minutes: v.optional(v.pipe(finite, v.minValue(0), v.maxValue(1000))),
  /** None as long as there is no scene. */
  documents: v.pipe(v.array(v.union([shippedDocument, wholeDocument])), v.maxLength(LESSON_LIMITS.documents)),
  scenes: v.pipe(v.array(scene), v.maxLength(LESSON_LIMITS.scenes)),
});

export type Lesson = v.InferOutput<typeof lessonSchema>;

/** The lesson with the fields of each part in the order of this file, unknown ones last: however it was made, it is written alike. */
export function inOrder(lesson: Lesson): Lesson {
  const parsed = v.safeParse(lessonSchema, lesson);
  return parsed.success ? parsed.output : lesson;
}

export type LessonDocument = Lesson['documents'][number];
export type ShippedDocument = v.InferOutput<typeof shippedDocument>;
export type Scene = Lesson['scenes'][number];
export type Words = Scene['caption'];
export type Ask = NonNullable<Scene['ask']>;
export type AskOf<Kind extends Ask['kind']> = Extract<Ask, { kind: Kind }>;
export type Action = NonNullable<Scene['then']>[number];

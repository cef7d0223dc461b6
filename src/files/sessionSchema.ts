/**
 * The session file, versions 1 to 4, part by part: right types, finite numbers, lists no longer than the limits.
 * Whether the parts fit each other is asked in `sessionChecks.ts`.
 */
import { DATASET_NAMES, REAL_SET_NAMES } from '../model/data/datasetName';
import * as v from 'valibot';
import { namesKernel } from '../model/kernel/kernel';
import { LIMITS } from '../model/limits';
import { cleanName, nameLength } from './cleanName';
import { NEWEST_VERSION } from './formatVersion';
import { damaged, isLimitName, type LimitName, limitProblem, type SessionProblem } from './sessionProblem';

/** A check with one of these as its message is about a limit; every other issue is damage. */
const limit = <Name extends LimitName>(name: Name): Name => name;

/** −0 becomes 0; every other number stays as it is, to the bit. */
const positiveZero = (value: number): number => value + 0;

const isNumbers = (input: unknown): boolean => Array.isArray(input) && input.every(Number.isFinite);

/** Any array: its length is checked before anybody looks at what it holds. */
const list = v.custom<readonly unknown[]>(Array.isArray);
const numbers = v.pipe(
  v.custom<readonly number[]>(isNumbers),
  v.transform((row) => row.map(positiveZero)),
);
const matrix = v.pipe(list, v.maxLength(LIMITS.maxFeatures + 1), v.array(numbers));
const extremes = v.pipe(
  numbers,
  v.check((risks) => risks.every((risk) => risk >= 0)),
);

const finite = v.pipe(v.number(), v.finite(), v.transform(positiveZero));
const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.transform(positiveZero));
const risk = v.pipe(finite, v.minValue(0));

const name = v.pipe(
  v.string(),
  v.transform(cleanName),
  v.rawCheck(({ dataset, addIssue }) => {
    const length = dataset.typed ? nameLength(dataset.value) : 0;
    if (length > LIMITS.maxNameLength) addIssue({ message: limit('name'), received: String(length) });
  }),
);

const document = v.object({
  source: v.fallback(v.nullish(v.picklist([...DATASET_NAMES, ...REAL_SET_NAMES]), null), null),
  seed: v.fallback(v.nullish(index, null), null),
  features: v.pipe(list, v.minLength(1), v.maxLength(LIMITS.maxFeatures, limit('features')), v.array(name)),
  axes: v.nullish(v.pipe(list, v.maxLength(2), v.array(index)), null),
  classes: v.pipe(
    list,
    v.minLength(LIMITS.minClasses, limit('classes')),
    v.maxLength(LIMITS.maxClasses, limit('classes')),
    v.array(name),
  ),
  points: v.pipe(list, v.maxLength(LIMITS.maxSamples, limit('samples')), v.array(numbers)),
  domain: v.nullish(v.pipe(list, v.maxLength(2), v.array(v.strictTuple([finite, finite]))), null),
  bias: v.boolean(),
  standardise: v.nullish(v.union([v.boolean(), v.object({ mean: numbers, deviation: numbers })]), false),
  featureMap: v.nullish(v.picklist([2, 3]), null),
  eta: finite,
  lambda: v.nullish(finite, 0),
  penaliseBias: v.nullish(v.boolean(), false),
  batch: v.nullish(v.object({ size: index, seed: index, replace: v.boolean() }), null),
  initialW: v.nullish(matrix, null),
  base: v.nullish(v.object({ iteration: index, W: matrix }), null),
  // A build with other kernels may name one of its own: what it computed is shown, and another kernel goes on.
  kernel: v.nullish(v.custom<string>(namesKernel), 'js'),
});

/** `first`, the iteration of the first risk, is there where it can't be told from the rest. */
const buckets = v.object({
  bucket: v.pipe(index, v.minValue(1)),
  min: extremes,
  max: extremes,
  first: v.nullish(index, null),
});

/** `RiskHistory` writes at most 4,096 risks and one object. */
const risks = v.pipe(list, v.maxLength(4097), v.array(v.union([risk, buckets])));

const run = v.object({
  iteration: index,
  W: matrix,
  G: v.nullish(matrix, null),
  risk: v.nullish(risk, null),
  risks: v.nullish(risks, null),
});

const session = v.object({ document, run: v.nullish(run, null) });

const envelope = v.object({ format: v.literal('softmax-lab'), version: v.optional(v.unknown()) });

export const fileKeys: readonly string[] = [...Object.keys(envelope.entries), ...Object.keys(session.entries)];
export const documentKeys: readonly string[] = Object.keys(document.entries);

export type StoredSession = v.InferOutput<typeof session>;
export type StoredDocument = StoredSession['document'];
export type StoredRun = NonNullable<StoredSession['run']>;

/** The file's parts, or the first problem. What is optional and absent is null; keys that are not known are left out. */
export function parseStored(json: unknown): { stored: StoredSession } | { problem: SessionProblem } {
  const problem = envelopeProblem(json);
  if (problem) return { problem };
  const result = v.safeParse(session, json, { abortEarly: true });
  return result.success ? { stored: result.output } : { problem: problemOf(result.issues[0]) };
}

function envelopeProblem(json: unknown): SessionProblem | null {
  const file = v.safeParse(envelope, json);
  if (!file.success) return { kind: 'notASession' };
  const { version } = file.output;
  if (typeof version === 'number' && Number.isInteger(version) && version >= 1 && version <= NEWEST_VERSION)
    return null;
  return typeof version === 'number' && Number.isFinite(version) && version > 1
    ? { kind: 'newerVersion', version }
    : damaged('version');
}

function problemOf(issue: v.BaseIssue<unknown>): SessionProblem {
  // Only keys that the schema knows and positions in lists are in a path.
  const where = (v.getDotPath(issue) ?? '').replace(/\.(\d+)/g, '[$1]');
  if (!isLimitName(issue.message)) return damaged(where);
  return limitProblem(issue.message, Number(issue.received), where) ?? damaged(where);
}

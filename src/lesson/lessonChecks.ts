/** Whether a lesson read from outside is one: its version, its parts, and every name in it. */
import * as v from 'valibot';
import { type LessonProblem, unknownName } from './lessonProblem';
import { type Ask, type Lesson, lessonSchema, type Scene } from './lessonSchema';
import { readQuantity } from './quantity';
import { readTest } from './readTest';
import { isLitName, isMaskName, readView } from './views';

export type LessonParsing =
  | { readonly ok: true; readonly lesson: Lesson }
  | { readonly ok: false; readonly problem: LessonProblem };

const envelope = v.looseObject({ format: v.literal('softmax-lesson'), version: v.optional(v.unknown()) });

/** The lesson in `json`, or the first thing that is wrong with it. Unknown fields stay. Never throws. */
export function parseLesson(json: unknown): LessonParsing {
  const problem = envelopeProblem(json);
  if (problem) return { ok: false, problem };
  const result = v.safeParse(lessonSchema, json, { abortEarly: true });
  if (!result.success) return { ok: false, problem: problemOf(result.issues[0]) };
  const wrong = namesProblem(result.output);
  return wrong ? { ok: false, problem: wrong } : { ok: true, lesson: result.output };
}

function envelopeProblem(json: unknown): LessonProblem | null {
  const file = v.safeParse(envelope, json);
  if (!file.success) return { kind: 'notALesson' };
  const { version } = file.output;
  if (version === 1) return null;
  return typeof version === 'number' && Number.isFinite(version) && version > 1
    ? { kind: 'newerVersion', version }
    : { kind: 'damaged', where: 'version' };
}

function problemOf(issue: v.BaseIssue<unknown>): LessonProblem {
  // Keys are the schema's own but for those of records, of which nothing inside is checked.
  const where = (v.getDotPath(issue) ?? '').replace(/\.(\d+)/g, '[$1]');
  return { kind: 'damaged', where };
}

function namesProblem({ scenes, documents }: Lesson): LessonProblem | null {
  for (const [at, scene] of scenes.entries()) {
    const where = `scenes[${at}]`;
    if (scene.document >= documents.length) return { kind: 'damaged', where: `${where}.document` };
    const problem = sceneProblem(scene, where);
    if (problem) return problem;
  }
  return null;
}

function sceneProblem(scene: Scene, where: string): LessonProblem | null {
  const { show, hide = [], lit = [], ask } = scene;
  return (
    firstUnknown(show, (name) => readView(name) !== null, `${where}.show`) ??
    firstUnknown(hide, isMaskName, `${where}.hide`) ??
    firstUnknown(lit, isLitName, `${where}.lit`) ??
    (ask ? askProblem(ask, `${where}.ask`) : null)
  );
}

function firstUnknown(
  names: readonly string[],
  isKnown: (name: string) => boolean,
  where: string,
): LessonProblem | null {
  const name = names.find((candidate) => !isKnown(candidate));
  return name === undefined ? null : unknownName(name, where);
}

function askProblem(ask: Ask, where: string): LessonProblem | null {
  switch (ask.kind) {
    case 'number':
    case 'sign':
      return readQuantity(ask.of) ? null : unknownName(ask.of, `${where}.of`);
    case 'direction': {
      const of = readQuantity(ask.of);
      const isBoundary = of?.kind === 'array' && of.name === 'boundary' && of.at.length === 2;
      return isBoundary ? null : unknownName(ask.of, `${where}.of`);
    }
    case 'choice':
      for (const [at, { when }] of ask.answers.entries()) {
        const test = readTest(when);
        if ('unknown' in test) return unknownName(test.unknown, `${where}.answers[${at}].when`);
      }
      return null;
    case 'curve':
      return null;
    default:
      return ask satisfies never;
  }
}

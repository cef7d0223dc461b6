/** The lesson file, `.softmax-lesson.json`: a lesson as text and back, and the documents that its scenes stand on. */
import { LIMITS } from '../model/limits';
import { parseLesson } from '../lesson/lessonChecks';
import type { LessonProblem } from '../lesson/lessonProblem';
import { inOrder, type Lesson, type LessonDocument } from '../lesson/lessonSchema';
import { isShipped, shippedDocument } from '../lesson/sceneRun';
import type { Document } from '../session/document';
import { type Json, layJson } from './layJson';
import { checkedSession, parseJson } from './sessionFile';
import { documentPart } from './writeSession';

/** A lesson with its documents, by their index. */
export interface OpenLesson {
  readonly lesson: Lesson;
  readonly documents: readonly Document[];
}

export type LessonReading =
  | { readonly ok: true; readonly opened: OpenLesson }
  | { readonly ok: false; readonly problem: LessonProblem };

/** The lesson of a file's text, or what is wrong with it. Never throws, whatever the text. */
export function readLesson(text: string): LessonReading {
  if (text.length > LIMITS.maxFileBytes) return { ok: false, problem: { kind: 'tooLarge' } };
  const json = parseJson(text);
  return json === undefined ? { ok: false, problem: { kind: 'notJson' } } : checkedLesson(json);
}

/** The lesson of a file that was picked. Never rejects: a file that is gone, or a folder, is `unreadable`. */
export async function readLessonFile(file: File): Promise<LessonReading> {
  if (file.size > LIMITS.maxFileBytes) return { ok: false, problem: { kind: 'tooLarge' } };
  try {
    return readLesson(await file.text());
  } catch {
    return { ok: false, problem: { kind: 'unreadable' } };
  }
}

/** The lesson of what a file or link holds: the one gate for all that comes from outside. */
export function checkedLesson(json: unknown): LessonReading {
  const parsed = parseLesson(json);
  return parsed.ok ? openLesson(parsed.lesson) : parsed;
}

/** Opens the documents of a lesson. */
export function openLesson(lesson: Lesson): LessonReading {
  const documents: Document[] = [];
  for (const [at, entry] of lesson.documents.entries()) {
    const document = documentOf(entry);
    if (!document) return { ok: false, problem: { kind: 'damaged', where: `documents[${at}]` } };
    documents.push(document);
  }
  return { ok: true, opened: { lesson, documents } };
}

/** Documents that were opened: a lesson that is edited keeps those that it had. */
const known = new WeakMap<LessonDocument, Document | null>();

function documentOf(entry: LessonDocument): Document | null {
  const before = known.get(entry);
  if (before !== undefined) return before;
  const document = isShipped(entry) ? shippedDocument(entry) : wholeDocument(entry.document);
  known.set(entry, document);
  return document;
}

function wholeDocument(document: unknown): Document | null {
  const reading = checkedSession({ format: 'softmax-lab', version: 1, document });
  return reading.ok ? reading.session.document : null;
}

/** A document as a lesson holds it: whole, as a session file would. */
export function lessonDocument(document: Document): LessonDocument {
  return { document: documentPart(document) };
}

/** The text of the file. The same lesson gives the same bytes, unknown fields included. */
export function writeLesson(lesson: Lesson): string {
  return layJson(inOrder(lesson) as Json) + '\n';
}

/** A file name of the lesson's title. */
export const LESSON_SUFFIX = '.softmax-lesson.json';

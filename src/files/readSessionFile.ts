/** Reading a session from a file, in a worker or on the page. */
import type { Session } from '../session/session';
import { partsOf, type SessionParts } from './sessionParts';
import { readSession } from './sessionFile';
import { type SessionProblem, sizeProblem } from './sessionProblem';

/** Why a file was not opened. `unreadable`: it is gone, was changed meanwhile, or is a folder. */
export type FileProblem = SessionProblem | { readonly kind: 'unreadable' };

type Refusal = { readonly ok: false; readonly problem: FileProblem };

export type FileReading = { readonly ok: true; readonly session: Session } | Refusal;

/** What the worker answers. */
export type FileAnswer = { readonly ok: true; readonly parts: SessionParts } | Refusal;

/** Never rejects, whatever the file holds. */
export async function readSessionFile(file: Blob): Promise<FileReading> {
  const tooLarge = sizeProblem(file.size);
  if (tooLarge) return { ok: false, problem: tooLarge };
  try {
    return readSession(await file.text());
  } catch {
    return { ok: false, problem: { kind: 'unreadable' } };
  }
}

/** The same as a message. */
export async function answerSessionFile(file: Blob): Promise<FileAnswer> {
  const reading = await readSessionFile(file);
  return reading.ok ? { ok: true, parts: partsOf(reading.session) } : reading;
}

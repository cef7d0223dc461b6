import { file, type Loose } from './spoiltSessions';
import { readSession } from '../files/sessionFile';
import type { SessionProblem } from '../files/sessionProblem';

/** Why a text, or a value as JSON, is no session file; null where it is one. */
export function fileProblem(value: unknown): SessionProblem | null {
  const reading = readSession(typeof value === 'string' ? value : JSON.stringify(value));
  return reading.ok ? null : reading.problem;
}

/** The parts of `run` in `file()` with some of them replaced. */
export const fileRun = (parts: Loose): Loose => ({ run: { ...Object(file().run), ...parts } });

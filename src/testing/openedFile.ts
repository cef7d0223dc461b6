import type { Session } from '../session/session';
import { readSession } from '../files/sessionFile';

/** The session that a text holds; fails with the problem where it is refused. */
export function openedFile(text: string): Session {
  const reading = readSession(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.session;
}

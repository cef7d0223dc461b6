import type { Lab } from '../session/lab';
import { shownSource } from '../session/document';
import { sessionOf, withoutRun } from '../session/session';
import { writeSession } from '../files/writeSession';
import { saveFile } from './saveFile';

/** Hands the whole session to the visitor as a file; while something is hidden, `bare`, the document alone. */
export function saveSession(lab: Lab, bare = false): void {
  const state = lab.store.getState();
  const session = sessionOf(state);
  const text = writeSession(bare ? withoutRun(session) : session);
  saveFile(`${shownSource(state.document)}.softmax.json`, new Blob([text], { type: 'application/json' }));
}

import type { Lab } from '../session/lab';
import { shownSource } from '../session/document';
import { sessionOf } from '../session/session';
import { writeSession } from '../files/sessionFile';
import { saveFile } from './saveFile';

/** Hands the whole session to the visitor as a file. */
export function saveSession(lab: Lab): void {
  const state = lab.store.getState();
  const text = writeSession(sessionOf(state));
  saveFile(`${shownSource(state.document)}.softmax.json`, new Blob([text], { type: 'application/json' }));
}

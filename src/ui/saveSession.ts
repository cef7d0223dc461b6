import type { Lab } from '../session/lab';
import { shownSource } from '../session/document';
import { sessionOf, withoutRun } from '../session/session';
import { sessionText } from '../files/writeSession';
import { runInSlices } from './runInSlices';
import { saveFile } from './saveFile';

/** Hands the whole session as it is now to the visitor as a file, as soon as it is written; while something is hidden, `bare`, the document alone. */
export function saveSession(lab: Lab, bare = false): void {
  const state = lab.store.getState();
  const session = sessionOf(state);
  const name = `${shownSource(state.document)}.softmax.json`;
  runInSlices(sessionText(bare ? withoutRun(session) : session), (pieces) => {
    saveFile(name, new Blob([...pieces], { type: 'application/json' }));
  });
}

/**
 * One tab's work as version 0.1 kept it in `localStorage`: `document` is the session file's document, `moment` the view and
 * what belongs to the shown W, `risks` the run's risks.
 */
import type { Workspace } from '../session/workspace';
import { parseJson } from '../files/sessionFile';
import { keptSession } from './keptSession';
import { isRecord, type Unchecked } from './unchecked';
import { viewFrom } from './viewFrom';

/** The texts as they are found; null where there is none. */
export interface FormerTexts {
  readonly document: string | null;
  readonly moment: string | null;
  readonly risks: string | null;
}

export interface FormerReading {
  readonly work: Workspace | null;
  /** Something did not read as it was written. What was salvaged of it is the work. */
  readonly damaged: boolean;
}

/** When a moment was kept, in ms since 1970; 0 where the text does not say. */
export function savedAtOfText(moment: string | null): number {
  const parsed = recordOf(moment);
  const at = parsed?.['savedAt'];
  return typeof at === 'number' && Number.isFinite(at) ? at : 0;
}

/**
 * The work of these texts, or null where they are not sound. Without a moment the document opens at iteration 0;
 * risks that do not fit are left out. Never throws.
 */
export function readFormerTexts({ document, moment, risks }: FormerTexts): Workspace | null {
  const kept = recordOf(document);
  const at = moment === null ? {} : recordOf(moment);
  if (kept === null || at === null) return null;
  const past = risks === null ? null : (parseJson(risks) ?? null);
  const session = keptSession({ document: kept, moment: at, risks: past });
  const view = isRecord(at['view']) ? at['view'] : {};
  return session && { session, view: viewFrom(view, session.document) };
}

/** The object of a text of this version, or null. */
function recordOf(text: string | null): Unchecked | null {
  const value = text === null ? null : parseJson(text);
  return isRecord(value) && value['kept'] === 1 ? value : null;
}

/**
 * One tab's work as it is kept in the browser: three texts that are written as often as they change. `document` is the
 * session file's document, `moment` the view and what belongs to the shown W, `risks` the run's risks.
 */
import { DATASET_NAMES } from '../model/data/dataset';
import { type Document, openDataset } from '../session/document';
import { storedViewOf, viewFrom } from './storedView';
import type { Json } from '../files/layJson';
import type { Session } from '../session/session';
import { checkedSession, momentParts, parseJson, settingsPart } from '../files/sessionFile';
import type { View } from '../session/view';
import type { Workspace } from '../session/workspace';

/** The texts as they are found; null where there is none. */
export interface WorkspaceTexts {
  readonly document: string | null;
  readonly moment: string | null;
  readonly risks: string | null;
}

/** `points` is the JSON of the samples. */
export function documentText(document: Document, points: string): string {
  const settings = JSON.stringify({ kept: 1, source: document.source, ...settingsPart(document) });
  return `${settings.slice(0, -1)},"points":${points}}`;
}

/** `savedAt` is in ms since 1970. */
export function momentTexts(session: Session, view: View, savedAt: number): { moment: string; risks: string | null } {
  const { base, run, risks } = momentParts(session);
  return {
    moment: JSON.stringify({ kept: 1, savedAt, view: storedViewOf(view), base, run }),
    risks: risks && JSON.stringify(risks satisfies Json),
  };
}

/** When a moment was kept, in ms since 1970; 0 where the text does not say. */
export function savedAtOf(moment: string | null): number {
  const parsed = recordOf(moment);
  const at = parsed?.['savedAt'];
  return typeof at === 'number' && Number.isFinite(at) ? at : 0;
}

/**
 * The work of these texts, or null where they are not sound. Without a moment the document opens at iteration 0;
 * risks that do not fit are left out. Never throws.
 */
export function readWorkspace({ document, moment, risks }: WorkspaceTexts): Workspace | null {
  const kept = recordOf(document);
  if (kept === null) return null;
  const at = moment === null ? {} : recordOf(moment);
  if (at === null) return null;
  const past = risks === null ? null : (parseJson(risks) ?? null);
  const session = sessionFrom(kept, at, past) ?? (past === null ? null : sessionFrom(kept, at, null));
  const view = isRecord(at['view']) ? at['view'] : {};
  return session && { session, view: viewFrom(view, session.document) };
}

/** Whether somebody did something: not a data set as it opens, at iteration 0 and its initial W. */
export function isWorthRestoring({ session: { document, run } }: Workspace): boolean {
  if (document.source === 'own' || (run && run.iteration > 0)) return true;
  const fresh = openDataset(document.source);
  const textOf = (of: Document): string => JSON.stringify(settingsPart(of));
  const W = run && Array.from(run.W);
  return (
    textOf(document) !== textOf(fresh) ||
    !document.samples.equals(fresh.samples) ||
    (W !== null && W.join() !== fresh.initialW.flat().join())
  );
}

type Unchecked = Readonly<Record<string, unknown>>;

function sessionFrom(kept: Unchecked, { base, run }: Unchecked, risks: unknown): Session | null {
  const moment = isRecord(run) ? { ...run, risks } : null;
  const file = { format: 'softmax-lab', version: 1, document: { ...kept, base }, run: moment };
  const reading = checkedSession(file);
  if (!reading.ok) return null;
  const { session } = reading;
  const source = DATASET_NAMES.find((name) => name === kept['source']) ?? 'own';
  return { ...session, document: { ...session.document, source } };
}

/** The object of a text of this version, or null. */
function recordOf(text: string | null): Unchecked | null {
  const value = text === null ? null : parseJson(text);
  return isRecord(value) && value['kept'] === 1 ? value : null;
}

function isRecord(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A scene of what the lab shows: its document, iteration, selection and the figures of its screen. */
import { DATASET_NAMES } from '../model/data/datasetName';
import { lessonDocument } from '../files/lessonFile';
import type { LessonDocument, Scene } from '../lesson/lessonSchema';
import type { Document } from '../session/document';
import type { LabState } from '../session/lab';
import { openDataset } from '../session/openDataset';
import { sessionOf } from '../session/session';

/** The figures that stand for a screen of the lab. */
const SHOW: Readonly<Record<string, readonly string[]>> = {
  inspect: ['plane', 'chain'],
  proof: ['line:G', 'W'],
  descent: ['curve', 'plane'],
};

/** The scene without its document, which is `documentOf`. */
export function sceneOf(state: LabState, id: string, lang: string): Scene {
  const { document, view, run } = state;
  const { i, m, o } = view.proofAt;
  const iteration = run.frame?.iteration ?? 0;
  const W = run.frame && !isReached(state) ? rowsOf(run.frame.W, document.classes.length) : null;
  return {
    id,
    document: 0,
    iteration,
    ...(W && { W }),
    select: { sample: (view.selected ?? 0) + 1, i, m, o },
    show: [...(SHOW[view.screen] ?? ['plane', 'curve', 'W'])],
    caption: { [lang]: '' },
  };
}

/** Whether steps from the document's initial W come to what is shown: then its W need not be stored. */
function isReached(state: LabState): boolean {
  const { base } = sessionOf(state);
  const first = state.document.initialW.flat();
  return base !== null && base.iteration === 0 && base.W.every((weight, at) => weight === first[at]);
}

function rowsOf(W: Float64Array, K: number): number[][] {
  return Array.from({ length: W.length / K }, (_, o) => Array.from(W.subarray(o * K, (o + 1) * K)));
}

/** By its name where it is a shipped set as it opens, but for η. */
export function documentOf(document: Document): LessonDocument {
  const { source, eta } = document;
  const data = DATASET_NAMES.find((name) => name === source);
  if (data) {
    const fresh = openDataset(data);
    const same =
      fresh.samples.equals(document.samples) &&
      fresh.bias === document.bias &&
      !document.penalty &&
      !document.batch &&
      JSON.stringify([fresh.initialW, fresh.classes, fresh.domain]) ===
        JSON.stringify([document.initialW, document.classes, document.domain]);
    if (same) return { data, eta };
  }
  return lessonDocument(document);
}

/** An id that no other lesson or scene has. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

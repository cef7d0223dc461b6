/** Names of classes: they change no number, so a run calls its classes at every moment by the names they have now. */
import { classLetter, type Document } from './document';
import type { Run } from './run';

/** A document, perhaps an earlier one, with the classes renamed that `to` calls otherwise than `from`. */
export function renamed<D extends Document>(document: D, from: Document, to: Document): D {
  const classes = [...document.classes];
  to.classes.forEach((name, m) => {
    const old = from.classes[m] ?? '';
    const place = name === old ? -1 : placeOf(document.classes, m, old);
    // A class without a name of its own has the letter of its place.
    if (place >= 0) classes[place] = name === classLetter(m) ? classLetter(place) : name;
  });
  return { ...document, classes };
}

/** The run with all its documents renamed. */
export function renamedRun(run: Run, from: Document, to: Document): Run {
  const segments = run.segments.map((segment) => ({ ...segment, document: renamed(segment.document, from, to) }));
  return { ...run, segments };
}

/** Where a class is among others: in its place, or wherever its own name is; −1 where it can't be told. */
function placeOf(classes: readonly string[], m: number, old: string): number {
  if (classes[m] === old) return m;
  return old === classLetter(m) ? -1 : classes.indexOf(old);
}

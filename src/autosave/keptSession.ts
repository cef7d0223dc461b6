/** The session in what was kept, through the gate that files go through. */
import { DATASET_NAMES, REAL_SET_NAMES } from '../model/data/datasetName';
import type { SampleTable } from '../model/data/sampleTable';
import type { Session } from '../session/session';
import { checkedSession } from '../files/sessionFile';
import { documentKeys } from '../files/sessionSchema';
import { isRecord, type Unchecked } from './unchecked';

export interface KeptParts {
  readonly document: Unchecked;
  /** With `base`, `kernel` and `run`. */
  readonly moment: Unchecked;
  /** As the file has them. */
  readonly risks: unknown;
}

/** Null where the parts are not sound or do not fit; risks that do not are left out. `samples` may come as a table. */
export function keptSession({ document, moment, risks }: KeptParts, samples?: SampleTable): Session | null {
  const { base = null, kernel = null, run = null } = moment;
  const unknown = recordOf(document['unknown']);
  const known = Object.fromEntries(documentKeys.map((key) => [key, document[key]]));
  const file = {
    ...recordOf(unknown['file']),
    ...{ format: 'softmax-lab', version: 1 },
    document: { ...recordOf(unknown['document']), ...known, ...(samples && { points: [] }), base, kernel },
    run: isRecord(run) ? { ...run, risks } : null,
  };
  const reading = checkedSession(file, samples);
  if (!reading.ok) return risks === null ? null : keptSession({ document, moment, risks: null }, samples);
  const { session } = reading;
  const source = [...DATASET_NAMES, ...REAL_SET_NAMES].find((name) => name === document['source']) ?? 'own';
  return { ...session, document: { ...session.document, source } };
}

function recordOf(value: unknown): Unchecked {
  return isRecord(value) ? value : {};
}

/** What frames bring besides the present moment of a run: risks, the beginnings of segments, and futures that edits ended. */
import type { Frame } from '../model/kernel/frame';
import type { RiskHistory } from '../model/descent/riskHistory';
import { type FrameReport, MAX_SEGMENTS, type LivingReport, type RatesReport } from '../protocol/messages';
import { type ComparedRates, type Run, type RunSegment, segmentAt } from './run';

/** A future that an edit of its past has ended. */
export interface Branch<Doc> {
  /** The version of the document that the edit began. */
  readonly version: number;
  /** Where the edit was. */
  readonly iteration: number;
  readonly segments: readonly RunSegment<Doc>[];
  readonly history: RiskHistory;
  readonly latestFrame: Frame | null;
}

/**
 * Writes the reports' risks into `history`, and gives the segments, the newest moment and the note of the run after them.
 * `documents` holds the documents of versions whose beginning no report has named yet; those found are removed.
 */
export function follow<Doc>(
  run: Pick<Run<Doc>, 'segments' | 'latestFrame' | 'note'>,
  reports: readonly FrameReport[],
  history: RiskHistory,
  documents: Map<number, Doc>,
): Pick<Run<Doc>, 'segments' | 'latestFrame' | 'note'> & { readonly branch: Branch<Doc> | null } {
  let { segments, latestFrame } = run;
  let branch: Branch<Doc> | null = null;
  for (const { risksFrom, risks, begun, base, frame } of reports) {
    if (risksFrom < history.last) {
      const [note] = begun;
      const { version, iteration } = { version: note?.version ?? 0, iteration: note?.base.iteration ?? base.iteration };
      branch ??= { version, iteration, segments, history: history.clone(), latestFrame };
      history.rewind(risksFrom);
      latestFrame = null;
    }
    for (const note of begun) segments = withSegment(segments, note, documents);
    if (risks.length > 0) history.push(risksFrom, risks);
    if (frame.iteration === history.last) latestFrame = frame;
  }
  return { ...withKernel({ segments, note: run.note }, reports.at(-1)), latestFrame, branch };
}

/**
 * The segments of a run with the kernel that computes it. Where another one did before, a note says so, and what led to the moment where
 * this one goes on is not part of the run any more.
 */
function withKernel<Doc>(
  { segments, note }: Pick<Run<Doc>, 'segments' | 'note'>,
  report: FrameReport | undefined,
): Pick<Run<Doc>, 'segments' | 'note'> {
  const [first] = segments;
  if (!first || !report || first.from.kernel === report.frame.kernel) return { segments, note };
  const named = (segment: RunSegment<Doc>): RunSegment<Doc> => ({
    ...segment,
    from: { ...segment.from, kernel: report.frame.kernel },
  });
  if (first.from.kernel === undefined) return { segments: [named(first), ...segments.slice(1)], note };
  const [present, ...later] = segments.slice(segmentAt(segments, report.frame.iteration));
  const { base, ...from } = present!.from;
  const opened = base && from.iteration !== report.base.iteration;
  const kept = named({ ...present!, from: opened ? { ...from, base } : from });
  return { segments: [kept, ...later], note: { kind: 'otherKernel', kernel: first.from.kernel } };
}

/** The run with what is no picture of it; null where nobody knows the samples any more that it is about. */
export function withNews<Doc>(
  run: Run<Doc>,
  news: Exclude<LivingReport, FrameReport>,
  documents: ReadonlyMap<number, Doc>,
): Run<Doc> | null {
  if (news.type === 'progress') {
    const { from, at, to } = news;
    return { ...run, progress: { from, at, to } };
  }
  if (news.type === 'rates') return { ...run, rates: withRisks(run.rates, news) };
  const { version, optimum } = news;
  const segment = run.segments.find((each) => each.version === version);
  const document = documents.get(version) ?? segment?.document;
  return document === undefined ? null : { ...run, optimum: { document, optimum } };
}

/** What was compared, with the risks of a report; those of another comparison are dropped. */
function withRisks(
  before: ComparedRates | null,
  { version, first, steps, from, runs }: RatesReport,
): ComparedRates | null {
  if (from === 0) return { version, first, steps, runs: runs.map(({ eta, risks }) => ({ eta, risks: [risks] })) };
  if (before?.version !== version || before.steps !== from - 1) return before;
  return {
    ...before,
    steps,
    runs: before.runs.map((each, i) => ({ ...each, risks: [...each.risks, runs[i]!.risks] })),
  };
}

/** The segments with one that has begun; those that begin at its iteration or later are no more. */
function withSegment<Doc>(
  segments: readonly RunSegment<Doc>[],
  { version, base }: FrameReport['begun'][number],
  documents: Map<number, Doc>,
): readonly RunSegment<Doc>[] {
  const document = documents.get(version);
  documents.delete(version);
  const kept = segments.filter(({ from }) => from.iteration < base.iteration).slice(1 - MAX_SEGMENTS);
  return document ? [...kept, { version, document, from: base }] : kept;
}

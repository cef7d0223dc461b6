/**
 * A scene computed: the moment it shows, the moment after what runs when it is answered, and every risk on the way. It is
 * made of the kernel's own steps, apart from the lab's run, which a lesson never touches.
 */
import { designOf, type Design } from '../model/features/design';
import { isPartial } from '../model/batch';
import { batchGradient, Batches } from '../model/kernel/batches';
import { descend } from '../model/kernel/descend';
import { jsKernel } from '../model/kernel/jsKernel';
import { penalisedRisk } from '../model/kernel/penalty';
import type { Slices } from '../model/kernel/slices';
import { type Document, experimentOf, shapeOf } from '../session/document';
import { openDataset } from '../session/openDataset';
import type { Action, LessonDocument, Scene, ShippedDocument } from './lessonSchema';

/** A document, its design, and everything at one W (D × K). */
export interface Moment {
  readonly document: Document;
  readonly design: Design;
  readonly iteration: number;
  /** The iteration from which steps are counted that draw mini-batches. */
  readonly first: number;
  readonly W: Float64Array;
  readonly G: Float64Array;
  /** Nats. */
  readonly risk: number;
  readonly correct: number;
}

export interface SceneRun {
  readonly scene: Scene;
  readonly before: Moment;
  readonly after: Moment;
  /** R from the first iteration that is known up to `after`; `risks[t − first]` is R at iteration t. */
  readonly risks: readonly number[];
  readonly first: number;
}

/** The document of a shipped set with its changes; null where an added sample does not fit it. */
export function shippedDocument({ data, eta, add = [] }: ShippedDocument): Document | null {
  const document = openDataset(data);
  let { samples } = document;
  for (const row of add) {
    const label = row.at(-1) ?? NaN;
    const fits = row.length === samples.F + 1 && Number.isInteger(label) && label >= 0;
    if (!fits || label >= document.classes.length) return null;
    samples = samples.with({ features: row.slice(0, -1), label });
  }
  return { ...document, samples, eta: eta ?? document.eta };
}

export function isShipped(document: LessonDocument): document is ShippedDocument {
  return 'data' in document;
}

/** The scene on its document (`eta` and W of the scene stand before the document's), some 0.5 ms of work a slice. */
export function* runScene(document: Document, scene: Scene): Slices<SceneRun> {
  const at = { ...document, eta: scene.eta ?? document.eta };
  const { D, K } = shapeOf(at);
  const given = scene.W?.flat();
  const hasW = given?.length === D * K;
  const risks: number[] = [];
  const design = designOf(experimentOf(at));
  const start = Float64Array.from(hasW ? given : at.initialW.flat());
  const steps = hasW ? 0 : scene.iteration;
  const before = yield* walk(momentOf(at, design, start, scene.iteration - steps), steps, risks);
  const after = yield* act(before, scene.then ?? [], risks);
  return { scene, before, after, risks, first: scene.iteration - steps };
}

/** R, G and the count of correct samples at W, with the penalty of the document. */
export function momentOf(
  document: Document,
  design: Design,
  W: Float64Array,
  iteration: number,
  first: number = iteration,
): Moment {
  const G = new Float64Array(W.length);
  return { document, design, iteration, first, W, G, ...penalisedRisk(jsKernel, design, W, G) };
}

/** `steps` steps of descent on; every R on the way, both ends included, goes to `risks` unless it is there. */
export function* walk(from: Moment, steps: number, risks: number[]): Slices<Moment> {
  let moment = from;
  if (risks.length === 0) risks.push(from.risk);
  const { document, design, first } = from;
  const { batch, eta } = document;
  const batches = isPartial(batch, design.N) ? new Batches(batch, design.N, first) : null;
  const g = new Float64Array(from.W.length);
  for (let step = 0; step < steps; step++) {
    const W = moment.W.slice();
    if (batches) batchGradient(jsKernel, design, batches.members(moment.iteration), moment.W, g);
    descend(W, batches ? g : moment.G, eta);
    moment = momentOf(document, design, W, moment.iteration + 1, first);
    risks.push(moment.risk);
    yield;
  }
  return moment;
}

function* act(before: Moment, actions: readonly Action[], risks: number[]): Slices<Moment> {
  let moment = before;
  for (const action of actions) {
    if ('run' in action) moment = yield* walk(moment, action.run, risks);
    else if (!('show' in action)) moment = changed(moment, action);
  }
  return moment;
}

function changed(moment: Moment, action: Exclude<Action, { run: number } | { show: string }>): Moment {
  const { document, W, iteration } = moment;
  if ('eta' in action) return withDocument(moment, { ...document, eta: action.eta });
  if ('relabel' in action) {
    const [count, label] = action.relabel;
    const { samples, classes } = document;
    const fits = count >= 1 && count <= samples.N && label < classes.length;
    return fits ? withDocument(moment, { ...document, samples: samples.withLabel(count - 1, label) }) : moment;
  }
  const { K } = moment.design;
  const next = W.slice();
  if ('scaleW' in action) for (let w = 0; w < next.length; w++) next[w]! *= action.scaleW;
  else {
    const [row, column, by] = action.addW;
    for (let w = 0; w < next.length; w++) {
      const matches = (row === '*' || row === Math.floor(w / K)) && (column === '*' || column === w % K);
      if (matches) next[w]! += by;
    }
  }
  return momentOf(document, moment.design, next, iteration);
}

function withDocument({ W, iteration }: Moment, document: Document): Moment {
  return momentOf(document, designOf(experimentOf(document)), W, iteration);
}

/** Indices from 0; null where there is none such. */
export interface Places {
  readonly n: number | null;
  readonly i: number | null;
  readonly m: number | null;
  readonly o: number | null;
}

/** What a scene looks at, as the moment has it. */
export function placesOf({ select }: Scene, { design }: Moment): Places {
  const { N, D, K } = design;
  return {
    n: select.sample <= N ? select.sample - 1 : null,
    i: select.i < K ? select.i : null,
    m: select.m < K ? select.m : null,
    o: select.o < D ? select.o : null,
  };
}

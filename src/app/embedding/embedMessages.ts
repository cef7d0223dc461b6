/** What a page that embeds this one may ask, checked: `docs/embedding/README.md` describes it. */
import * as v from 'valibot';
import { DATASET_NAMES } from '../../model/data/datasetName';
import { LIMITS } from '../../model/limits';
import { SCREENS } from '../../session/view';

const bare = (method: 'getSession' | 'next' | 'back' | 'step' | 'play' | 'pause') =>
  v.object({ type: v.literal('softmax-lab'), method: v.literal(method), args: v.optional(v.unknown()) });
const taking = <Method extends string, Args extends v.GenericSchema>(method: Method, args: Args) =>
  v.object({ type: v.literal('softmax-lab'), method: v.literal(method), args });

const iteration = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const request = v.variant('method', [
  bare('getSession'),
  bare('next'),
  bare('back'),
  bare('step'),
  bare('play'),
  bare('pause'),
  taking('setSession', v.object({ session: v.pipe(v.string(), v.maxLength(LIMITS.maxFileBytes)) })),
  taking(
    'scene',
    v.object({ lesson: v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/)), scene: v.pipe(iteration, v.maxValue(60)) }),
  ),
  taking(
    'set',
    v.strictObject({
      data: v.optional(v.picklist(DATASET_NAMES)),
      eta: v.optional(v.pipe(v.number(), v.finite(), v.gtValue(0), v.maxValue(LIMITS.maxEta))),
      t: v.optional(iteration),
      view: v.optional(v.picklist(SCREENS)),
      lang: v.optional(v.picklist(['en', 'zh-CN'])),
      theme: v.optional(v.picklist(['light', 'dark'])),
      hide: v.optional(v.pipe(v.string(), v.maxLength(400))),
    }),
  ),
]);

export type EmbedRequest = v.InferOutput<typeof request>;
export type Settings = Extract<EmbedRequest, { method: 'set' }>['args'];

/** The request in a message, or null where it is none. Never throws. */
export function readRequest(data: unknown): EmbedRequest | null {
  try {
    const read = v.safeParse(request, data);
    return read.success ? read.output : null;
  } catch {
    // A getter of the sender's may throw.
    return null;
  }
}

/** Lets `burst` messages through at once and `rate` a second after that. */
export function createGate(rate: number, burst: number): (now: number) => boolean {
  let left = burst;
  let last = 0;
  return (now) => {
    left = Math.min(burst, left + (Math.max(0, now - last) * rate) / 1000);
    last = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}

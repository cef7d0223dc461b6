/** The last actions, in the past tense, from where the play stands alone: going back takes them away again. */
import type { PresentMessages } from '../../i18n/presentEn';
import type { Guess } from '../../lesson/guess';
import type { Action, Ask, Scene } from '../../lesson/lessonSchema';
import type { Stage } from '../../lesson/play';
import { formatFixed, formatSetting } from '../../ui/numbers/formatNumber';

interface Now {
  readonly scene: Scene;
  /** The data's name. */
  readonly data: string;
  readonly stage: Stage;
  readonly guess: Guess | null;
}

export function actionsOf(words: PresentMessages, { scene, data, stage, guess }: Now): readonly string[] {
  const { acts } = words;
  const done = [acts.opened(data)];
  if (scene.iteration > 0) done.push(acts.ran(String(scene.iteration)));
  const mask = scene.hide?.[0];
  if (mask !== undefined && !mask.includes('@')) done.push(acts.hid(maskName(mask)));
  if (stage === 'open' || !guess || !scene.ask) return done;
  done.push(guessText(words, scene.ask, guess));
  if (stage === 'draft') return done;
  done.push(acts.committed);
  if (stage === 'revealed') done.push(thenText(words, scene.then?.[0]));
  return done;
}

function guessText({ acts }: PresentMessages, ask: Ask, guess: Guess): string {
  if (guess.kind === 'curve') return acts.drew;
  if (guess.kind === 'number') return acts.guessed(formatSetting(guess.value));
  return acts.guessed(ask.kind === 'sign' ? (['+', '−', '0'][guess.which] ?? '') : String(guess.which + 1));
}

function thenText({ acts }: PresentMessages, action: Action | undefined): string {
  if (!action) return acts.showed;
  if ('run' in action) return acts.ran(String(action.run));
  if ('scaleW' in action) return acts.scaled;
  if ('addW' in action) return acts.moved;
  if ('eta' in action) return `η = ${formatFixed(action.eta, 2)}`;
  return acts.showed;
}

/** `G` of `G.0.1`, (5) of `line:J2.rhs`. */
function maskName(mask: string): string {
  const head = mask.replace(/^after\((.*)\)$/, '$1').split('.')[0] ?? '';
  return head.replace(/^line:/, '').replace('yhat', 'ŷ');
}

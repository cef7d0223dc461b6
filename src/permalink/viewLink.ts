/** The view in a link: only what differs from how the page opens, so that most links say nothing of it. */
import { initialView, SCREENS, SPEEDS, type View } from '../session/view';

/** What of the view travels. What is armed, lit or half stepped, and whether single keys act, is the reader's own. */
export type LinkView = Pick<
  View,
  'screen' | 'selected' | 'speed' | 'logRisk' | 'contours' | 'markErrors' | 'proofAt' | 'proofSlips' | 'proofBrief'
>;

const SWITCHES = {
  log: 'logRisk',
  contours: 'contours',
  errors: 'markErrors',
  slips: 'proofSlips',
  brief: 'proofBrief',
} as const;

/** The keys of the view and their values. `sample` counts from 1, as the page does; `at` is i, m, o from 0. */
export function viewSettings(view: LinkView): readonly (readonly [key: string, value: string])[] {
  const { i, m, o } = view.proofAt;
  const all: readonly (readonly [key: string, value: string, usual: string])[] = [
    ['screen', view.screen, initialView.screen],
    ['sample', view.selected === null ? '' : String(view.selected + 1), ''],
    ['speed', String(view.speed), String(initialView.speed)],
    ['at', [i, m, o].join('.'), Object.values(initialView.proofAt).join('.')],
    ...Object.entries(SWITCHES).map(
      ([key, name]) => [key, String(Number(view[name])), String(Number(initialView[name]))] as const,
    ),
  ];
  return all.filter(([, value, usual]) => value !== usual).map(([key, value]) => [key, value]);
}

/** The view that a link asks for, of a document of N samples; what it does not say, or not soundly, is as usual. */
export function viewOf(settings: ReadonlyMap<string, string>, N: number): LinkView {
  const { selected, proofAt, ...usual } = initialView;
  const sample = Number(settings.get('sample'));
  const at = /^(\d{1,2})\.(\d{1,2})\.(\d{1,2})$/
    .exec(settings.get('at') ?? '')
    ?.slice(1)
    .map(Number);
  const [i = proofAt.i, m = proofAt.m, o = proofAt.o] = at ?? [];
  const isOn = (key: keyof typeof SWITCHES): boolean => {
    const value = settings.get(key);
    return value === '1' || (value !== '0' && usual[SWITCHES[key]]);
  };
  return {
    screen: SCREENS.find((screen) => screen === settings.get('screen')) ?? usual.screen,
    selected: Number.isInteger(sample) && sample >= 1 && sample <= N ? sample - 1 : selected,
    speed: SPEEDS.find((speed) => String(speed) === settings.get('speed')) ?? usual.speed,
    logRisk: isOn('log'),
    contours: isOn('contours'),
    markErrors: isOn('errors'),
    proofAt: { i, m, o },
    proofSlips: isOn('slips'),
    proofBrief: isOn('brief'),
  };
}

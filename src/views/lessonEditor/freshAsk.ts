/** A question of a kind as it begins, on what the scene shows; its texts in both languages. */
import { editorEn } from '../../i18n/editorEn';
import { editorZh } from '../../i18n/editorZh';
import { boundaryLine } from '../../lesson/boundary';
import type { Ask, AskOf, Words } from '../../lesson/lessonSchema';
import type { Moment, SceneRun } from '../../lesson/sceneRun';
import { classLetter } from '../../session/document';

const both = (text: (words: typeof editorEn) => string): Words => ({ en: text(editorEn), 'zh-CN': text(editorZh) });

export function freshAsk(kind: Ask['kind'], run: SceneRun | null): Ask {
  switch (kind) {
    case 'number':
      return { kind, of: 'risk', range: [0, highestOf(run)], tol: 0.05 };
    case 'sign':
      return { kind, of: 'G.0.0', zero: 0.05 };
    case 'choice':
      return {
        kind,
        answers: [
          { text: both(({ yes }) => yes), when: { author: true } },
          { text: both(({ no }) => no), when: { never: true } },
        ],
      };
    case 'direction':
      return directionAsk(0, 1, run?.before ?? null);
    case 'curve':
      return { kind, of: 'risk', steps: 50, handles: 5, tol: 0.05, range: [0, highestOf(run)] };
    default:
      return kind satisfies never;
  }
}

/** About the boundary of classes i and m, at a dot on it. */
export function directionAsk(i: number, m: number, moment: Moment | null): AskOf<'direction'> {
  return {
    kind: 'direction',
    of: `boundary.${i}.${m}`,
    dot: dotOn(i, m, moment),
    answers: [
      { text: both((words) => words.into(classLetter(m))), side: 2 },
      { text: both((words) => words.into(classLetter(i))), side: 1 },
      { text: both(({ stays }) => stays), side: 0 },
    ],
  };
}

/** The middle of the boundary within the plane, to three digits; the plane's middle where it does not cross it. */
function dotOn(i: number, m: number, moment: Moment | null): [number, number] {
  if (!moment) return [0, 0];
  const [[x0, x1], [y0, y1]] = moment.document.domain;
  const line = boundaryLine(moment, i, m);
  const steps = Array.from({ length: 101 }, (_, step) => step / 100);
  const across = steps.map((share) => x0 + share * (x1 - x0));
  const up = steps.map((share) => y0 + share * (y1 - y0));
  const spots: (readonly [number, number])[] = [];
  if (line && line.b !== 0) spots.push(...across.map((x) => [x, -(line.a * x + line.c) / line.b] as const));
  else if (line && line.a !== 0) spots.push(...up.map((y) => [-(line.b * y + line.c) / line.a, y] as const));
  const within = spots.filter(([x, y]) => x >= x0 && x <= x1 && y >= y0 && y <= y1);
  const [x, y] = within[Math.floor(within.length / 2)] ?? [(x0 + x1) / 2, (y0 + y1) / 2];
  return [Number(x.toPrecision(6)), Number(y.toPrecision(6))];
}

/** An end of the axis well above what R is and pure guessing. */
function highestOf(run: SceneRun | null): number {
  const most = run ? Math.max(Math.log(run.before.design.K), ...run.risks) : 1;
  return Number((most * 1.1).toPrecision(2));
}

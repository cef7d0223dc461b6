import { type ReactElement, useEffect, useState } from 'react';
import { FORMULAS, plainTex } from '../ui/formulas';
import { LabPlay } from '../views/present/LabPlay';
import { LessonNotice } from '../views/present/LessonNotice';
import { LessonPlay } from '../views/present/LessonPlay';
import { LineContext, type Sides } from '../views/present/ProofLine';
import { Screen } from '../views/present/Screen';
import { Typeset } from '../views/proof/Formula';
import { isLesson, plainAddress } from './address';
import { type Found, lessonNamed } from './lessons';
import { fillScreen, leave } from './presenting';

/** What the address asks for: a lesson and the index of its scene; null where it is the lab as it is. */
interface Asked {
  readonly name: string;
  readonly scene: number;
}

function askedFor(hash: string): Asked | null {
  if (!isLesson(hash)) return null;
  const parts = new URLSearchParams(hash);
  const scene = Number(parts.get('scene') ?? 0);
  return { name: parts.get('lesson') ?? '', scene: Number.isInteger(scene) && scene > 0 ? scene - 1 : -1 };
}

function addressOf(name: string, scene: number): string {
  return `${plainAddress()}#lesson=${encodeURIComponent(name)}&scene=${scene + 1}`;
}

/** The page presented: a lesson, or the lab as it is. It loads with the first presentation. */
export function Presentation(): ReactElement {
  const [asked, setAsked] = useState(() => askedFor(location.hash.slice(1)));
  const [opening, setOpening] = useState<Found | null>(null);
  const name = asked?.name;
  useEffect(() => {
    const onChange = (): void => {
      setAsked(askedFor(location.hash.slice(1)));
    };
    window.addEventListener('hashchange', onChange);
    return () => {
      window.removeEventListener('hashchange', onChange);
    };
  }, []);
  useEffect(() => {
    if (name === undefined) return;
    let current = true;
    void lessonNamed(name).then((found) => {
      if (current) setOpening(found);
    });
    return () => {
      current = false;
    };
  }, [name]);
  const [onScene] = useState(() => (scene: number) => {
    const now = askedFor(location.hash.slice(1));
    if (now === null) return;
    const hash = scene < 0 ? `#lesson=${now.name}` : `#lesson=${now.name}&scene=${scene + 1}`;
    if (location.hash !== hash) history.replaceState(history.state, '', hash);
  });
  const startLook = new URLSearchParams(location.search).get('theme') === 'dark' ? 'dark' : 'light';
  return (
    <LineContext value={typesetLine}>
      <Screen startLook={startLook} onLeave={leave}>
        {(corner) => {
          if (asked === null) return <LabPlay onFullScreen={fillScreen} corner={corner} />;
          if (opening === null) return null;
          if ('problem' in opening) return <LessonNotice problem={opening.problem} corner={corner} />;
          const { opened } = opening;
          const start = Math.min(asked.scene, opened.lesson.scenes.length - 1);
          return (
            <LessonPlay
              key={asked.name}
              {...{ opened, start, onScene, corner }}
              addressOf={(scene) => addressOf(asked.name, scene)}
              onFullScreen={fillScreen}
            />
          );
        }}
      </Screen>
    </LineContext>
  );
}

type FormulaId = keyof typeof FORMULAS;

const BY_SCORE = String.raw`\dfrac{\partial \ell}{\partial z_m}`;
const BY_WEIGHT = String.raw`\dfrac{\partial \ell}{\partial w_{om}}`;
const LOG_LOSS = String.raw`\dfrac{\partial(-y^\top \log \hat y)}{\partial z_m}`;
/** Lines of several rows, too high for the big screen: what they say in one. */
const SHORT: Partial<Record<FormulaId, string>> = {
  R: String.raw`R(W) = -\dfrac{1}{N} \sum_{n=1}^{N} (y^{(n)})^\top \log \hat y^{(n)}`,
  J1: String.raw`\dfrac{\partial \hat y_i}{\partial z_m} = \hat y_i\,(1 - \hat y_i)`,
  L0: String.raw`${LOG_LOSS} = \dfrac{\partial\bigl(-\sum_i y_i \log \hat y_i\bigr)}{\partial z_m}`,
  M: String.raw`\dfrac{\partial \ell^{(n)}}{\partial W} = x^{(n)} \bigl(\hat y^{(n)} - y^{(n)}\bigr)^\top`,
  HB: String.raw`0 \preceq \operatorname{diag} \hat y - \hat y \hat y^\top \preceq \tfrac12 I`,
  K2: String.raw`\dfrac{\partial R}{\partial w_A} = \dfrac{1}{N} \sum_{n=1}^{N} \bigl( \sigma(u^\top x^{(n)}) - y_A^{(n)} \bigr)\, x^{(n)}`,
  E1: String.raw`\dfrac{\partial(y^\top \log \hat y)}{\partial z_m} = ${LOG_LOSS}`,
};

/** Lines of one sample leave out its (n), for which the big screen has no room; that of E3's w is its slip and stays. */
function withoutSample(tex: string): string {
  return tex.includes(String.raw`\sum_{n=1}`) ? tex : tex.replace(/(?<!w_\{mp\})\^\{\(n\)\}/g, '');
}

/** A line of the proof on its own: one that goes on from the line before begins with what all of them are. */
function texOf(id: FormulaId): string {
  const tex = SHORT[id] ?? withoutSample(plainTex(FORMULAS[id]));
  if (!tex.startsWith('=')) return tex;
  return `${id.startsWith('W') || id === 'E3' ? BY_WEIGHT : BY_SCORE} ${tex}`;
}

function typesetLine(id: FormulaId, sides: Sides): ReactElement {
  const parts = texOf(id).split(' = ');
  const shown = sides === 'left' ? [parts[0], ''] : sides === 'two' ? parts.slice(0, 2) : parts;
  return <Typeset tex={shown.join(' = ')} />;
}

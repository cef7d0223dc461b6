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
/** Too high for the big screen; only its end is shown. */
const SHORT: Partial<Record<FormulaId, string>> = {
  J1: String.raw`\dfrac{\partial \hat y_i}{\partial z_m} = \hat y_i\,(1 - \hat y_i)`,
};

/** A line of the proof on its own: one that goes on from the line before begins with what all of them are. */
function texOf(id: FormulaId): string {
  const tex = SHORT[id] ?? plainTex(FORMULAS[id]);
  if (!tex.startsWith('=')) return tex;
  return `${id.startsWith('W') || id === 'E3' ? BY_WEIGHT : BY_SCORE} ${tex}`;
}

function typesetLine(id: FormulaId, sides: Sides): ReactElement {
  const parts = texOf(id).split(' = ');
  const shown = sides === 'left' ? [parts[0], ''] : sides === 'two' ? parts.slice(0, 2) : parts;
  return <Typeset tex={shown.join(' = ')} />;
}

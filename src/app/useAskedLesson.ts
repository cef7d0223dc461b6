import { useEffect, useState } from 'react';
import { isLesson } from './address';
import { type Found, lessonNamed } from './lessons';

/** What the address asks for: a lesson and the index of its scene; null where it is the lab as it is. */
interface Asked {
  readonly name: string;
  /** −1 is the title. */
  readonly scene: number;
}

interface AskedLesson {
  readonly asked: Asked | null;
  /** Null while it is being fetched. */
  readonly opening: Found | null;
  /** Writes the scene into the address. */
  readonly onScene: (scene: number) => void;
}

function askedFor(hash: string): Asked | null {
  if (!isLesson(hash)) return null;
  const parts = new URLSearchParams(hash);
  const scene = Number(parts.get('scene') ?? 0);
  return { name: parts.get('lesson') ?? '', scene: Number.isInteger(scene) && scene > 0 ? scene - 1 : -1 };
}

/** The lesson in the address, opened. */
export function useAskedLesson(): AskedLesson {
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
  return { asked, opening, onScene };
}

/** What the scenes of a lesson keep to themselves until the answer, computed here and apart from any page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { checkedLesson } from '../src/files/lessonFile';
import { masksOf } from '../src/lesson/masks';
import { placesOf, runScene, type SceneRun } from '../src/lesson/sceneRun';
import { type Truth, truthOf } from '../src/lesson/truth';
import { forwardPass } from '../src/model/kernel/forwardPass';
import { finish } from '../src/model/kernel/slices';

interface Secret {
  readonly hides: (name: string) => boolean;
  /** Sizes of hidden numbers that no number shown has. */
  readonly sizes: readonly number[];
}

const shipped = JSON.parse(
  readFileSync(join(import.meta.dirname, '../src/lesson/shipped/lessons.json'), 'utf8'),
) as readonly { readonly id: string }[];

/** Of each scene of a shipped lesson, in their order. */
export function secretsOf(id: string): readonly Secret[] {
  const reading = checkedLesson(shipped.find((lesson) => lesson.id === id));
  if (!reading.ok) throw new Error(reading.problem.kind);
  const { lesson, documents } = reading.opened;
  return lesson.scenes.map((scene) => {
    const run = finish(runScene(documents[scene.document]!, scene));
    const truth = scene.ask ? finish(truthOf(scene.ask, run)) : null;
    const { hides } = masksOf(scene);
    const numbers = numbersOf(run);
    const told = numbers.filter(([name]) => !hides(name)).map(([, size]) => size);
    const hidden = [...numbers.filter(([name]) => hides(name)).map(([, size]) => size), ...sizesOf(truth)];
    return { hides, sizes: hidden.filter((size) => size > 1e-6 && !told.some((other) => near(size, other))) };
  });
}

const near = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-3 * one;

function sizesOf(truth: Truth | null): readonly number[] {
  if (truth?.kind === 'number') return [Math.abs(truth.value)];
  return truth?.kind === 'curve' ? truth.values : [];
}

/** The numbers of a scene's moment by their names in the page. */
function numbersOf({ scene, before }: SceneRun): readonly (readonly [name: string, size: number])[] {
  const { W, G, risk, design } = before;
  const named = (head: string, values: ArrayLike<number>, wide = 0): [string, number][] =>
    Array.from(values, (value, at) => [
      wide ? `${head}.${Math.floor(at / wide)}.${at % wide}` : `${head}.${at}`,
      Math.abs(value),
    ]);
  const { n } = placesOf(scene, before);
  const pass = n === null ? null : forwardPass(design, W, n);
  return [
    ['risk', risk],
    ...named('W', W, design.K),
    ...named('G', G, design.K),
    ...(pass
      ? [
          ...named('z', pass.z),
          ...named('exp', pass.exp),
          ...named('yhat', pass.yhat),
          ...named('error', pass.error),
          ...named('outer', pass.outer, design.K),
          ['loss', pass.loss] as const,
        ]
      : []),
  ];
}

/** Hidden quantities in the page, and numbers of four digits and more that are a hidden one, rounded or whole. */
export async function told(page: Page, { hides, sizes }: Secret): Promise<readonly string[]> {
  const { names, numbers } = await page.evaluate(() => {
    const root = document.documentElement.outerHTML;
    // Where ink lies is no number that is read.
    const words = root.replace(
      /\s(?:d|points|transform|style|viewBox|class|id|x|y|width|height|[xyr][12xy]?|c[xy])="[^"]*"/g,
      '',
    );
    return {
      names: [...document.querySelectorAll<HTMLElement>('[data-quantity]')].map(
        ({ dataset }) => dataset['quantity'] ?? '',
      ),
      numbers: [...new Set(words.match(/\d+\.\d+/g))],
    };
  });
  const digitsOf = (number: string): number => number.replace('.', '').replace(/^0+/, '').length;
  return [
    ...names.filter((name) => name !== 'truth' && hides(name)),
    ...(names.includes('truth') ? ['truth'] : []),
    ...numbers.filter((number) => {
      const decimals = number.length - number.indexOf('.') - 1;
      return (
        digitsOf(number) >= 4 &&
        sizes.some((size) => size.toFixed(Math.min(decimals, 100)) === number || size === Number(number))
      );
    }),
  ];
}

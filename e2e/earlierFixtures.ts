/** What an earlier version saved and showed, and the comparison with what this one shows. See `fixtures/README.md`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { readNumbers, type ShownNumbers, type ShownView } from './earlierPage';
import { expect } from './visit';

/** The browser's storage by key, as the earlier version left it. */
interface KeptStorage {
  /** Null where the value is the risks of the session file, in one line. */
  readonly localStorage: Readonly<Record<string, string | null>>;
  readonly sessionStorage: Readonly<Record<string, string>>;
}

/** One state of the page as the earlier version saved it, and what it showed then. */
export interface Fixture {
  readonly name: string;
  /** The text of the session file. */
  readonly session: string;
  /** What stands after `#` in the link; null where the state is too large for one. */
  readonly link: string | null;
  readonly kept: KeptStorage;
  readonly view: ShownView;
  /** The view after opening the link, which carries less of it. */
  readonly linkView: ShownView | null;
  readonly numbers: ShownNumbers;
  /** The numbers three steps later; null where there are no samples. */
  readonly after: ShownNumbers | null;
}

export interface Fixtures {
  /** `transcendentalBits` of the browser they were made in. */
  readonly engine: number;
  readonly states: readonly Fixture[];
}

/** All of one version, in the order of their names. */
export function readFixtures(version: string): Fixtures {
  const folder = join(import.meta.dirname, 'fixtures', version);
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'engine.json');
  const { engine } = read('engine.json') as { engine: number };
  return { engine, states: files.sort().map((file) => read(file) as Fixture) };
}

/** Puts into the storage of the page what the earlier version had left there; another tab has nothing in `sessionStorage`. */
export async function seedStorage(page: Page, { kept, session }: Fixture, another: boolean): Promise<void> {
  const { run } = JSON.parse(session) as { run: { risks: unknown } };
  const risks = JSON.stringify(run.risks);
  const local = Object.entries(kept.localStorage).map(([key, value]) => [key, value ?? risks] as const);
  const tab = another ? [] : Object.entries(kept.sessionStorage);
  await page.evaluate(
    ([forAll, forTab]) => {
      for (const [key, value] of forAll) localStorage.setItem(key, value);
      for (const [key, value] of forTab) sessionStorage.setItem(key, value);
    },
    [local, tab] as const,
  );
}

/**
 * A hash of the bits of exp, log1p and log at many arguments, to be run in the page. Engines may differ in the last
 * bit of these; everything else that the page computes is exact to the bit everywhere.
 */
export function transcendentalBits(): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < 20_000; n++) {
    const x = (n * 0.6180339887498949) % 40;
    const values = new Float64Array([Math.exp(-x), Math.exp(x), Math.log1p(Math.exp(-x)), Math.log(x + 1e-9)]);
    for (const word of new Uint32Array(values.buffer)) hash = Math.imul(hash ^ word, 0x01000193);
  }
  return hash >>> 0;
}

/** What the session file holds to the bit, and a link computes again; `exact` also where it was computed again. */
export async function expectShows(page: Page, { name, numbers }: Fixture, exact: boolean): Promise<void> {
  expectSame(name, await readNumbers(page), numbers, exact ? /^$/ : /^(G\.|risk$)/);
}

/** Three steps later: everything but η and the counts went through exp. */
export async function expectGoesOn(page: Page, { name, after }: Fixture, exact: boolean): Promise<void> {
  expectSame(`${name}, 3 steps later`, await readNumbers(page), after ?? {}, exact ? /^$/ : /^([WG]\.|risk$)/);
}

/** Equal as text; the quantities in `near` to 10⁻¹² of the largest of their matrix. */
function expectSame(what: string, shown: ShownNumbers, then: ShownNumbers, near: RegExp): void {
  const isNear = (name: string): boolean => near.test(name);
  const exact = (numbers: ShownNumbers): object =>
    Object.fromEntries(Object.entries(numbers).filter(([name]) => !isNear(name)));
  expect(Object.keys(shown).sort(), what).toEqual(Object.keys(then).sort());
  expect(exact(shown), what).toEqual(exact(then));
  const familyOf = (name: string): string => name.replace(/\..*/, '');
  for (const [name, value] of Object.entries(then).filter(([each]) => isNear(each))) {
    const family = Object.entries(then).filter(([other]) => familyOf(other) === familyOf(name));
    const size = Math.max(...family.map(([, entry]) => Math.abs(Number(entry))));
    expect(Math.abs(Number(shown[name]) - Number(value)), `${what}: ${name}`).toBeLessThanOrEqual(1e-12 * size);
  }
}

/** What the page shows of a session however it was opened, for comparison with what an earlier version showed. */
import type { Page } from 'playwright/test';
import { waitIdle } from './page';

/** How the page is looked at, by the English names of its controls. */
export interface ShownView {
  readonly screen: string;
  /** The derivation's choices; null on the other screens. */
  readonly proof: Readonly<Record<string, string | boolean>> | null;
  readonly data: string;
  readonly speed: string;
  /** Counted from 1, as on the page; null where no sample is selected. */
  readonly selected: number | null;
  /** The class that a click places. */
  readonly armed: string;
  /** The node reached in slow motion; null while steps are taken whole. */
  readonly phase: string | null;
  readonly choices: Readonly<Record<string, boolean>>;
}

/** The values of `<data data-quantity>` by name, as written. */
export type ShownNumbers = Readonly<Record<string, string>>;

/** Reads the view, and leaves the page on Explore with steps taken whole. */
export async function readView(page: Page): Promise<ShownView> {
  await waitIdle(page);
  const screen = await page.getByRole('tab', { selected: true }).innerText();
  const proof = screen === 'Proof' ? await readProofChoices(page) : null;
  await page.getByRole('tab', { name: 'Explore', exact: true }).click();
  await waitIdle(page);
  const said = await page.getByRole('status').allInnerTexts();
  const selected = said.flatMap((text) => /^Sample (\d+) of \d+, class /.exec(text)?.[1] ?? [])[0];
  const phase = page.locator('button[aria-current="step"]');
  const reached = (await phase.count()) === 1 ? await phase.getAttribute('aria-label') : null;
  if (reached !== null) await page.keyboard.press('p');
  await waitIdle(page);
  return {
    screen,
    proof,
    data: await page.getByRole('combobox', { name: 'Data', exact: true }).inputValue(),
    speed: await page.getByRole('combobox', { name: 'Speed', exact: true }).inputValue(),
    selected: selected === undefined ? null : Number(selected),
    armed: await nameOfArmed(page),
    phase: reached,
    choices: await readChoices(page),
  };
}

/** The numbers on Explore. Fails where one name has two values. */
export async function readNumbers(page: Page): Promise<ShownNumbers> {
  await waitIdle(page);
  const shown = await page
    .locator('data[data-quantity]')
    .evaluateAll((elements: HTMLDataElement[]) =>
      elements.map(({ dataset, value }) => [dataset['quantity'] ?? '', value] as const),
    );
  const numbers: Record<string, string> = {};
  for (const [name, value] of shown) {
    if (!/^([WG]\.\d+\.\d+|risk|eta|iteration|correct|samples)$/.test(name)) continue;
    if ((numbers[name] ?? value) !== value) throw new Error(`${name} is both ${numbers[name]} and ${value}`);
    numbers[name] = value;
  }
  return numbers;
}

/** Waits until the moment with these numbers is shown, on whatever screen; fails after a minute without it. */
export async function waitMoment(page: Page, { iteration, samples }: ShownNumbers): Promise<void> {
  await page.waitForFunction(
    ([t, N]) => {
      const { dataset } = document.documentElement;
      const counts = [...document.querySelectorAll<HTMLDataElement>('data[data-quantity="samples"]')];
      return dataset['iteration'] === t && counts.every(({ value }) => value === N);
    },
    [iteration ?? '', samples ?? ''] as const,
    { timeout: 60_000 },
  );
  await waitIdle(page);
}

async function readProofChoices(page: Page): Promise<Record<string, string | boolean>> {
  const choices: Record<string, string | boolean> = {};
  for (const name of ['Sample', 'Class i', 'Class m', 'Feature o']) {
    choices[name] = await page.getByRole('combobox', { name, exact: true }).inputValue();
  }
  for (const name of ['As first written', 'Main lines only']) {
    choices[name] = await page.getByRole('switch', { name, exact: true }).isChecked();
  }
  return choices;
}

async function nameOfArmed(page: Page): Promise<string> {
  const armed = page.getByRole('radiogroup', { name: 'Class to place' }).getByRole('radio', { checked: true });
  return (await armed.getAttribute('aria-label')) ?? '';
}

async function readChoices(page: Page): Promise<Record<string, boolean>> {
  const menu = page.getByRole('button', { name: 'View', exact: true });
  await menu.click();
  const choices: Record<string, boolean> = {};
  for (const name of [
    'Confidence contours',
    'Mark misclassified samples',
    'Logarithmic risk axis',
    'Single-key shortcuts',
  ]) {
    choices[name] = await page.getByRole('checkbox', { name, exact: true }).isChecked();
  }
  await menu.click();
  return choices;
}

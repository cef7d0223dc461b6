import { FakeStorage } from './fakeBrowser';
import { KeptBrowser, type AutosavedPage } from './autosavedTab';
import type { Entry, Part } from '../autosave/records';

export type Keep = { browser: KeptBrowser; session: FakeStorage; page: AutosavedPage };

/** A tab with an edit, 3 steps and another edit, all kept; the page is gone. */
export async function kept(): Promise<Keep> {
  const browser = new KeptBrowser();
  const session = new FakeStorage();
  const page = await browser.load(session);
  page.lab.edit({ kind: 'addSample', features: [1.25, 0.5], label: 2 });
  for (let n = 0; n < 3; n++) page.lab.step();
  await page.wait(300);
  page.lab.edit({ kind: 'setEta', eta: 0.25 });
  await page.wait(300);
  page.end('crash');
  return { browser, session, page };
}

/** The newest record of this part of the tab. */
export function newest({ browser, session }: Keep, part: Part): Entry {
  const id = session.getItem('softmax-lab.tab');
  const entries = browser.records.entries().filter(([[owner, which]]) => owner === id && which === part);
  const turnOf = ([, value]: Entry): number => (value as { readonly turn: number }).turn;
  return entries.reduce((one, other) => (turnOf(one) > turnOf(other) ? one : other));
}

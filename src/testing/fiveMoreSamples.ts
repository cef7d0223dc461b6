import type { AutosavedPage } from './autosavedTab';

/** Five samples more, another rate, 40 steps. */
export async function workOn({ lab, wait }: AutosavedPage, at = 1): Promise<void> {
  for (let n = 0; n < 5; n++) lab.edit({ kind: 'addSample', features: [at, n], label: n % 3 });
  lab.edit({ kind: 'setEta', eta: 0.37 });
  lab.setView({
    screen: 'inspect',
    selected: 151,
    activeClass: 2,
    speed: 5,
    logRisk: true,
    proofAt: { i: 0, m: 1, o: 2 },
  });
  for (let n = 0; n < 40; n++) lab.step();
  await wait(100);
}

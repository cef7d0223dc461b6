import { STATES } from './legible/states';
import { VIEWS } from './legible/views';
import { taskTimes } from './taskTimes';
import { test } from './visit';
test('w', async ({ page, visit }) => {
  test.setTimeout(200000);
  await visit();
  await STATES.find(({ name }) => name === 'digits, t = 60')!.prepare(page);
  const ed = VIEWS.find(({ name }) => name === 'lesson editor')!;
  for (let k = 0; k < 12; k++) {
    const b = Date.now();
    const t = await taskTimes(page, () => ed.open(page));
    const o = Date.now();
    const t2 = await taskTimes(page, () => ed.close(page));
    console.log(k, 'open', o - b, 'longest', t.cpu[0]?.toFixed(0), 'close', Date.now() - o, t2.cpu[0]?.toFixed(0));
  }
});

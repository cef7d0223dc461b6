import { describe, expect, it } from 'vitest';
import { RiskHistory } from '../../model/descent/riskHistory';
import { fileName } from './fileName';
import { riskTable } from './tables';

describe('riskTable', () => {
  const historyOf = (count: number): RiskHistory => {
    const history = new RiskHistory(5);
    history.push(
      5,
      Float64Array.from({ length: count }, (_, t) => 1 / (t + 1)),
    );
    return history;
  };
  it('holds every risk of a short run', () => {
    const [head, ...rows] = riskTable(historyOf(4096));
    expect(head).toEqual(['iteration', 'risk']);
    expect(rows).toHaveLength(4096);
    expect(rows.at(-1)).toEqual([4100, 1 / 4096]);
  });
  it.each([4097, 8192, 8193, 20_000])('covers each of %i iterations once, by its risk or by extremes', (count) => {
    const [head, ...rows] = riskTable(historyOf(count));
    expect(head).toEqual(['iteration', 'risk', 'from', 'to', 'min', 'max']);
    const risk = (t: number): number => 1 / (t - 5 + 1);
    let next = 5;
    for (const [t, R, from, to, min, max] of rows.slice(0, -1)) {
      if (typeof t === 'number') expect([t, R]).toEqual([next, risk(t)]);
      else expect([from, min, max]).toEqual([next, risk(Number(to)), risk(Number(from))]);
      next = Number(t ?? to) + 1;
    }
    expect(rows.at(-1)?.slice(0, 2)).toEqual([count + 4, risk(count + 4)]);
    expect(next).toBeGreaterThanOrEqual(count + 4);
  });
});

describe('fileName', () => {
  it.each([
    [['iris', 't200', 'plane'], 'iris-t200-plane.svg'],
    [['../../x', '..'], 'x.svg'],
    [['CON'], 'softmax-lab-CON.svg'],
    [['鸢尾 花'], '鸢尾-花.svg'],
    [[''], 'softmax-lab.svg'],
    [['a'.repeat(300)], `${'a'.repeat(60)}.svg`],
    [['<b>:"|?*\0\r\n'], 'b.svg'],
  ])('makes of %j a name that every system takes', (parts, name) => {
    expect(fileName(parts, 'svg')).toBe(name);
  });
});

import { expect, it } from 'vitest';
import { presentEn } from '../../i18n/presentEn';
import { presentZh } from '../../i18n/presentZh';
import { sentenceOf } from './sentence';

it('names what was asked, or says it without a name', () => {
  const said = (of: string): string[] =>
    [presentEn, presentZh].map((words) =>
      sentenceOf(words, {
        ask: { kind: 'number', of, range: [0, 1], tol: 0.01 },
        guess: { kind: 'number', value: 0 },
        truth: { kind: 'number', value: 0.0512 },
      })!,
    );
  expect(said('change(z.2)')).toEqual([
    'The room said 0, but Δz_C is 0.051: 0.051 higher.',
    '全班猜 0，而 Δz_C 为 0.051，高出 0.051。',
  ]);
  expect(said('jacobian.1.1')).toEqual([
    'The room said 0, but it is 0.051: 0.051 higher.',
    '全班猜 0，而正确值为 0.051，高出 0.051。',
  ]);
});

import { afterEach, expect, it } from 'vitest';
import { masksOf } from '../../lesson/masks';
import { forwardPass } from '../../model/kernel/forwardPass';
import { selectShownFrame } from '../../session/selectors/shownFrame';
import { opened } from '../../testing/labBench';
import { formatExact, formatFixed, formatRisk, formatSetting } from '../../ui/numbers/formatNumber';
import { cellText } from '../../ui/numbers/matrixScale';
import { withhold } from './withheld';

const bench = () => {
  const { lab, page } = opened();
  lab.seek(30);
  page.frames(20);
  lab.setView({ selected: 83 });
  return { lab, page };
};

const now = ({ lab }: ReturnType<typeof bench>) => {
  const { frame, design } = selectShownFrame(lab.store.getState())!;
  return { frame, pass: forwardPass(design, frame.W, 83) };
};

const hiding = (...hide: string[]) => {
  const masks = masksOf({ hide });
  const ask = { hides: (name: string) => masks.hides(name), touches: (head: string) => masks.touches(head) };
  return { ...ask, any: true, picking: false, label: '?' };
};

afterEach(() => {
  withhold(opened().lab, null);
});

it('makes no text of a hidden number, nor of what is it but for a known factor', () => {
  const at = bench();
  const { frame, pass } = now(at);
  const [risk, G, eta] = [frame.risk, frame.G[4]!, at.lab.store.getState().document.eta];
  withhold(at.lab, hiding('risk', 'G', 'yhat.1'));
  const texts = [
    formatRisk(risk),
    formatExact(-frame.N * risk),
    formatFixed(G, 4),
    formatSetting(1000 * G),
    formatFixed(eta * G, 5),
    cellText(G, { power: -2, decimals: 2 }, true).text,
    formatFixed(pass.yhat[1]!, 3),
    formatFixed(1 - pass.yhat[1]!, 3),
    formatFixed(pass.outer[1]!, 3),
  ];
  expect(texts).toEqual(texts.map(() => '?'));
  const left = [frame.W[4]!, pass.yhat[0]!, pass.z[1]!, 0.5, 150].map((value) => formatFixed(value, 3));
  expect(left).not.toContain('?');
  withhold(at.lab, null);
  expect(formatRisk(risk)).toMatch(/^0\.\d{4}$/);
});

it('goes along with the run and the sample that is looked at, and still knows the moment before', () => {
  const at = bench();
  withhold(at.lab, hiding('risk', 'loss'));
  const before = now(at).frame.risk;
  at.lab.seek(31);
  at.page.frames(20);
  const { frame, pass } = now(at);
  expect(frame.iteration).toBe(31);
  expect([before, frame.risk, pass.loss].map((value) => formatExact(value))).toEqual(['?', '?', '?']);
  const { design } = selectShownFrame(at.lab.store.getState())!;
  const other = forwardPass(design, frame.W, 100).loss;
  expect(formatExact(other)).not.toBe('?');
  at.lab.setView({ selected: 100 });
  expect(formatExact(other)).toBe('?');
});

it('prints what is shown under its own name, though what is hidden is equal to it', () => {
  const at = bench();
  const { frame } = now(at);
  const largest = frame.G.findIndex((entry) => Math.abs(entry) === frame.gradientMax);
  const other = largest === 0 ? 1 : 0;
  withhold(at.lab, hiding(`G.${Math.floor(other / 3)}.${other % 3}`));
  expect(formatFixed(frame.G[largest]!, 4)).not.toBe('?');
});

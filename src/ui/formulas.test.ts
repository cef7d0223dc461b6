/** What the formulas of the derivation must hold for a reader, whatever they look like. */
import { expect, it } from 'vitest';
import { AS_WRITTEN, FORMULAS, plainTex } from './formulas';

const lines = Object.entries(FORMULAS).map(([id, formula]) => [id, plainTex(formula)] as const);
const formula = (id: keyof typeof FORMULAS): string => plainTex(FORMULAS[id]);

it.each(lines)('%s: what belongs to a sample says (n), and every sum what it runs over', (_, text) => {
  expect(text.match(/(?<![a-z\\])[xyz]_(?:\{[^}]*\}|\w)(?!\^\{\(n\)\})/g)).toBeNull();
  expect(text.match(/\\sum(?!_)/g)).toBeNull();
});

it('ℓ is defined where the derivation begins', () => {
  expect(formula('R')).toContain(String.raw`\ell^{(n)} &= -(y^{(n)})^\top \log \hat y^{(n)}`);
});

it('M shows the matrix with its entries and D × K', () => {
  const M = formula('M');
  expect(M).toContain(String.raw`(\hat y_1^{(n)} - y_1^{(n)})\,x_1^{(n)}`);
  expect(M).toContain(String.raw`(\hat y_K^{(n)} - y_K^{(n)})\,x_D^{(n)}`);
  expect(M).toContain(String.raw`_{D \times K}`);
});

it('J1 goes through ∂ŷᵢ/∂zᵢ', () => {
  expect(formula('J1')).toContain(String.raw`&= \dfrac{\partial \hat y_i^{(n)}}{\partial z_i^{(n)}}`);
});

it('the exercise is the handout as it was written: no ℓ, both of E5, and no line that gives E5 away', () => {
  for (const text of Object.values(AS_WRITTEN)) expect(plainTex(text)).not.toContain(String.raw`\ell`);
  expect(plainTex(AS_WRITTEN.E5!).match(/dfrac\{\\partial/g)).toHaveLength(2);
  expect(plainTex(AS_WRITTEN.G!)).toMatch(/^\\dfrac\{\\partial \{R\}\}\{\\partial W\} = -/);
  expect(formula('L0').match(/=/g)?.length).toBeGreaterThanOrEqual(2);
  expect(formula('E4')).toContain(String.raw`\sum_{m=1}^{K}`);
});

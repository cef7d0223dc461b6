import { describe, expect, it } from 'vitest';
import { cellOf, classOf, identityOf, highlightStrength, sampleOf } from './highlight';

describe('identityOf', () => {
  it.each([
    ['W.1.2', 'cell.1.2'],
    ['G.0.0', 'cell.0.0'],
    ['check.10.3', 'cell.10.3'],
    ['outer.2.1', 'cell.2.1'],
    ['z.2', 'class.2'],
    ['yhat.0', 'class.0'],
    ['probe.1', 'class.1'],
    ['x.0', 'feature.0'],
    ['risk', 'risk'],
    ['jacobian.1.2', 'jacobian.1.2'],
    ['proof.L1.lhs', 'proof.L1.lhs'],
    ['sample.83', 'sample.83'],
    ['class.2', 'class.2'],
  ])('%s is %s', (name, identity) => expect(identityOf(name)).toBe(identity));
});

describe('litAs', () => {
  it.each([
    ['class.1', 'class.1', 'ground'],
    ['cell.0.1', 'class.1', 'ground'],
    ['cell.0.2', 'class.1', null],
    ['feature.0', 'class.1', null],
    ['cell.0.1', 'cell.0.1', 'frame'],
    ['cell.2.1', 'cell.0.1', 'ground'],
    ['class.1', 'cell.0.1', 'ground'],
    ['class.0', 'cell.0.1', null],
    ['feature.0', 'cell.0.1', null],
    ['feature.2', 'feature.2', 'ground'],
    ['cell.2.0', 'feature.2', 'ground'],
    ['cell.1.0', 'feature.2', null],
    ['sample.4', 'sample.4', 'frame'],
    ['sample.5', 'sample.4', null],
    ['risk', 'risk', 'frame'],
    ['risk', 'eta', null],
    ['jacobian.1.2', 'class.2', null],
  ])('%s while %s is highlighted: %s', (own, highlight, as) => expect(highlightStrength(own, highlight)).toBe(as));
});

it('reads classes, cells and samples back', () => {
  expect(classOf('class.7')).toBe(7);
  expect(classOf('cell.10.3')).toBe(3);
  expect(classOf('sample.3')).toBeNull();
  expect(cellOf('cell.10.3')).toEqual([10, 3]);
  expect(cellOf('class.3')).toBeNull();
  expect(sampleOf('sample.83')).toBe(83);
  expect(sampleOf('class.83')).toBeNull();
});

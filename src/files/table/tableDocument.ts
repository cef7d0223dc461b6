/** The document that the samples of a table make. */
import { fitDomain } from '../../model/data/fitDomain';
import { SampleTable } from '../../model/data/sampleTable';
import { rowCount } from '../../model/features/featureRows';
import { type Document, zeroMatrix } from '../../session/document';
import type { TableData } from './readRows';

/**
 * A fresh document, W = 0, with the bias on. `axes` are one or two features for the plane; `L` is the smoothness of the
 * samples with their bias, in (units of x)².
 */
export function tableDocument(data: TableData, axes: readonly number[], L: number): Document {
  const samples = SampleTable.from(data.samples);
  const bias = true;
  return {
    source: 'own',
    features: data.featureNames,
    axes,
    classes: data.classes,
    samples,
    domain: fitDomain(samples, axes),
    bias,
    eta: roundRate(L),
    initialW: zeroMatrix(rowCount(samples.F, { bias }), data.classes.length),
  };
}

/** η: the largest of 1, 2, 5 times a power of ten that is at most 1/L, and at most 1, so that R falls at every step. */
export function roundRate(L: number): number {
  const safe = 1 / L;
  if (!(safe < 1)) return 1;
  const exponent = Math.floor(Math.log10(safe));
  const rates = [5, 2, 1].map((digit) => Number(`${digit}e${exponent}`));
  return rates.find((rate) => rate <= safe) ?? Number(`5e${exponent - 1}`);
}

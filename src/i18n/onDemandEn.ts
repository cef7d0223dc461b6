/** Words of what is drawn on demand: the curve of accuracy, the confusion matrix, the lines of score 0. They come with it. */
export const onDemandEn = {
  accuracy: 'accuracy (top: 100 %)',
  accuracyLong: 'accuracy: too many steps to compute again',
  accuracyAt: (correct: string) => `${correct} % correct`,
  confusion: 'Confusion matrix',
  confusionNote: 'rows: labels, columns: largest',
  confusionWaits: 'Counted when descent pauses.',
  confusionCell: (label: string, said: string, count: string) => `labelled ${label}, taken for ${said}: ${count}`,
  notBoundary: ', not the boundary',
  isBoundary: ', here the boundary too',
  difference: 'B minus A',
};

export type OnDemandMessages = typeof onDemandEn;

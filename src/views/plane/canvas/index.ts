export { PaintedErrors } from './PaintedErrors';
export { PaintedSamples } from './PaintedSamples';

export { PaintedSamples } from './PaintedSamples';

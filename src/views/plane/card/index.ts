/** One sample at a time: what is loaded together. */
export { Probe } from '../Probe';
export { SampleCard } from './SampleCard';
export { SampleReading } from './SampleReading';
export { SampleTools } from './SampleTools';

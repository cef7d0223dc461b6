/** The plane as a slice through more than two features: what is loaded together. */
export { Slice } from './Slice';
export { MismatchMarks } from './MismatchMarks';

// What is timed, as one script.
export { timeSlices } from './slices';
export { timeSteps } from './step';

// What is timed, as one script.
export { timeSlices } from './slices';
export { timeJsSteps, timeSimdSteps } from './step';

/** The engine's run with the session's document in it. */
import type { Branch as EngineBranch } from '../engine/followReports';
import type { Run as EngineRun, RunSegment as EngineRunSegment } from '../engine/run';
import type { TrainerClient as EngineLink } from '../engine/trainerClient';
import type { Document } from './document';

export type Run = EngineRun<Document>;
export type RunSegment = EngineRunSegment<Document>;
export type Branch = EngineBranch<Document>;
export type TrainerClient = EngineLink<Document>;

import type { Kernel } from './kernel';
import { evaluateRisk } from './risk';

/** The kernel that is always there. */
export const jsKernel: Kernel = { name: 'js', evaluate: evaluateRisk };

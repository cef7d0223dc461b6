/** The procedure that decides how low R can go, there as soon as a trainer asks for it. */
import { findOptimum } from '../model/descent/optimum/findOptimum';
import type { LoadOptimum } from '../trainer/decision';

export const optimumAtOnce: LoadOptimum = (onLoad) => onLoad(findOptimum);

import { describe, expect, it } from 'vitest';
import * as proof from './proof';
import * as proofData from './proofData';
import * as proofFacts from './proofFacts';
import { PROOF_LINES } from './proofLines';
import { firstProblem } from '../../testing/proofChecks';

describe('the derivation', () => {
  it('holds where it must, fails where it must, and says why elsewhere, at every n, i, m, o of every case', () => {
    expect(firstProblem({ ...proof, ...proofData, ...proofFacts, lines: PROOF_LINES })).toBeNull();
  });
});

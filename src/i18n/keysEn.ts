/** Words of the sheet of keys and symbols: they load with it. */

export interface KeysMessages {
  readonly title: string;
  readonly singles: string;
  readonly off: string;
  readonly symbols: string;
  /** Keys between spaces, as they are printed, and what they do. */
  readonly keys: readonly (readonly [keys: string, does: string])[];
  /** Symbols, and what they stand for. */
  readonly meanings: readonly (readonly [symbol: string, meaning: string])[];
}

export const keysEn: KeysMessages = {
  title: 'Keys and symbols',
  singles: 'Single keys act wherever nothing is being typed.',
  off: 'Single keys',
  symbols: 'Symbols',
  keys: [
    ['Space', 'play or pause'],
    ['→ ←', 'one step on, one back; with Shift ten'],
    ['Home End', 'to iteration 0, to the last'],
    ['P', 'the phases of one step'],
    ['R', 'back to iteration 0 with the same W'],
    ['1 … 9 0', 'the class that is placed; in the plane, of a selected sample its class'],
    ['Enter', 'place a sample at the cursor, or open the card of the selected one'],
    ['[ ]', 'the previous and the next sample'],
    ['↑ ↓ ← →', 'in the plane: move the cursor or the selected sample; Shift far, Alt a little'],
    ['+ −', 'in the plane: zoom'],
    ['Delete', 'in the plane: delete the selected sample'],
    ['Esc', 'leave, cancel, select nothing'],
    ['Ctrl+Z', 'undo; with Shift redo'],
    ['I V D', 'Inspect, Proof, Descent'],
    ['F', 'present'],
    ['?', 'this sheet'],
  ],
  meanings: [
    ['x', 'the features of one sample; x₀ = 1 carries the bias'],
    ['W', 'the weights: a row for each feature, a column for each class'],
    ['z', 'the scores Wᵀx: one for each class, any real number'],
    ['ŷ', 'the predicted probabilities: softmax of the scores, positive, summing to 1'],
    ['y', 'the label as a vector: 1 at the true class, else 0'],
    ['ℓ', 'the loss of one sample: −log ŷ of its true class, in nats'],
    ['R(W)', 'the risk: the average loss of all samples, which descent lowers'],
    ['G', 'the gradient ∂R/∂W: how R changes with each weight'],
    ['η', 'the learning rate: a step replaces W by W − ηG'],
    ['1/L', 'up to this η no step can raise R; L bounds its curvature'],
    ['t', 'how many steps have been taken'],
  ],
};

/**
 * What a document and its run may hold. Every gate asks here, so that what one lets through no other one drops: files,
 * links, what is kept in the browser, edits, and the wire to the trainer.
 */
export const LIMITS = {
  minClasses: 2,
  maxClasses: 10,
  maxSamples: 100_000,
  /** Raw features; with the bias D is one more. */
  maxFeatures: 64,
  /** Of all samples together: N × F. */
  maxValues: 1_000_000,
  /** Largest |coordinate| and largest |weight| that may be typed, dragged or set as initial W. */
  maxCoordinate: 1e7,
  maxWeight: 1e7,
  /** The plane may show some paper around the samples: largest |end| of an axis. */
  maxEdge: 1e8,
  /** Narrowest axis: any coordinate is then within 10³⁵ CSS px of its frame, which a browser's paths can hold. */
  minSpan: 1e-25,
  maxEta: 1e6,
  maxLambda: 1e6,
  /** Of the draws of mini-batches: 2³² − 1. */
  maxSeed: 4_294_967_295,
  /** The last iteration that is computed. */
  maxIteration: 1e9,
  /** A step moves an entry of W by at most η·max|x|, so no run walks farther, and one with a penalty stops there; the logits of such a W are finite. */
  maxRunWeight: 1e30,
  /** |ŷ − y| ≤ 1, so no |entry| of G exceeds max|x| + λ max|w|; there is some room for rounding. */
  maxGradient: 1e37,
  /** Nats. R ≤ ln K + 2 max|z| ≤ ln K + 2 · 65 · maxRunWeight · maxCoordinate, and (λ/2) Σ w² ≤ maxLambda · 325 · maxRunWeight². */
  maxRisk: 1e80,
  maxNameLength: 40,
  /** 20 MiB. */
  maxFileBytes: 20_971_520,
  /** Of a whole link, address included. */
  maxLinkLength: 16_384,
} as const;

/** How many samples of F ≥ 1 raw features a document may have. */
export function mostSamples(F: number): number {
  return Math.min(LIMITS.maxSamples, Math.floor(LIMITS.maxValues / F));
}

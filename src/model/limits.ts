/** What a document may hold; anything outside is refused with a sentence before it gets here. */
export const LIMITS = {
  minClasses: 2,
  maxClasses: 8,
  maxSamples: 100_000,
  /** Largest |coordinate| and largest |weight| that may be typed, dragged or read. */
  maxCoordinate: 1e7,
  maxWeight: 1e7,
  maxFeatures: 64,
  /** Of all samples together: N × F. */
  maxValues: 1_000_000,
  maxEta: 1e6,
  maxNameLength: 40,
  /** 20 MiB. */
  maxFileBytes: 20_971_520,
  /** Of a whole link, address included. */
  maxLinkLength: 16_384,
} as const;

/**
 * The seeded generator, the only source of chance: sfc32 (C. Doty-Humphrey, PractRand) filled from a splitmix32
 * sequence; normal deviates by Marsaglia's polar method (SIAM Review 6, 1964).
 */

export interface Random {
  /** The next number in [0, 1), in steps of 2⁻³². */
  uniform(): number;
  /** The next deviate of mean 0 and standard deviation 1. */
  normal(): number;
}

/** A generator whose whole sequence is fixed by `seed` (an integer; only its low 32 bits count). */
export function randomFrom(seed: number): Random {
  const next = splitmix32(seed);
  let a = next();
  let b = next();
  let c = next();
  let counter = 1;
  function uniform(): number {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }
  function normal(): number {
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const s = u * u + v * v;
      if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
    }
  }
  // The first outputs of sfc32 still show the seed.
  for (let i = 0; i < 12; i++) uniform();
  return { uniform, normal };
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let t = state ^ (state >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return t ^ (t >>> 15);
  };
}

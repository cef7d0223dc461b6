/** The rows of pictures: W, what the sample gathers x∘w, and G. */
export const KINDS = ['W', 'xw', 'G'] as const;

export type Kind = (typeof KINDS)[number];

/** What the keys begin with under which version 0.1 kept work. */
export const FORMER_PREFIX = 'softmax-lab.kept.';

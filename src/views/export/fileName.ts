const LONGEST = 60;
/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name that every system takes: `parts` joined by hyphens, only letters, digits and hyphens left of each. */
export function fileName(parts: readonly string[], extension: string): string {
  const stem = parts
    .map((part) => part.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '-'))
    .join('-')
    .replace(/-+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');
  return `${stem === '' ? 'softmax-lab' : DEVICE.test(stem) ? `softmax-lab-${stem}` : stem}.${extension}`;
}

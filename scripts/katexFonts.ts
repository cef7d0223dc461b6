import type { Plugin } from 'vite';

/** The families that the derivation's formulas use. */
const USED = /^KaTeX_(Main|Math|AMS|Size[1-4])$/;

/** Leaves of KaTeX's style sheet the fonts that are used, as woff2 alone: every target browser reads it. */
export function katexFonts(): Plugin {
  return {
    name: 'katex-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/katex(\.min)?\.css$/.test(id.split('?')[0] ?? '')) return undefined;
      return code.replace(/@font-face\{[^}]*\}/g, (face) => {
        const family = /font-family:"?([^;"]+)/.exec(face)?.[1] ?? '';
        return USED.test(family) ? face.replace(/,url\([^)]*\.(woff|ttf)\) format\("[^"]*"\)/g, '') : '';
      });
    },
  };
}

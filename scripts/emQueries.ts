import type { Plugin } from 'vite';

/** CSS px in the font size that a browser has where nobody has changed it. */
const EM = 16;

/**
 * Lengths of media queries in em, which there is the reader's own size of text: who has set it to twice the usual gets the layout of half
 * the window, in which that text has room, as with the zoom of the browser. Where nobody has set it nothing changes.
 */
export function emQueries(): Plugin {
  return {
    name: 'em-queries',
    enforce: 'pre',
    transform: (code, id) => (/\.css(?:$|\?)/.test(id) ? { code: inEm(code), map: null } : null),
  };
}

export function inEm(css: string): string {
  return css.replace(/@media[^{]*/g, (query) =>
    query.replace(
      /((?:width|height)\s*[:<>=]+\s*)([\d.]+)px/g,
      (_, before: string, px: string) => `${before}${Number(px) / EM}em`,
    ),
  );
}

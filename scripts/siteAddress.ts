import type { Plugin } from 'vite';

/**
 * Where the built page will be served, from `SITE_ADDRESS` (https://host/folder/): pages that show a card of an address load its
 * picture by a whole address only. Without it addresses stay relative, and the folder works anywhere.
 */
export function siteAddress(address: string | undefined = process.env['SITE_ADDRESS']): Plugin {
  return {
    name: 'site-address',
    transformIndexHtml: { order: 'post', handler: (html) => (address ? withAddress(html, address) : html) },
  };
}

export function withAddress(html: string, address: string): string {
  const folder = new URL(address.endsWith('/') ? address : `${address}/`).href;
  return html
    .replace(
      /(<meta property="og:image" content=")\.\/([^"]*")/,
      (_, before: string, path: string) => before + folder + path,
    )
    .replace(
      '</head>',
      `  <meta property="og:url" content="${folder}" />\n    <link rel="canonical" href="${folder}" />\n  </head>`,
    );
}

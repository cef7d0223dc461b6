/** A picture as pixels. An SVG that is drawn as an image sees no font of the page, so the faces travel inside it. */
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import extendedItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-standard-italic.woff2?url';
import serifItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-standard-italic.woff2?url';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-standard-normal.woff2?url';

interface Face {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  readonly address: string;
  readonly range: string;
}

const LATIN = 'U+0000-00FF, U+0131, U+0152-0153, U+02C6, U+02DC, U+2000-206F, U+20AC, U+2212';
const FACES: readonly Face[] = [
  { family: 'Source Sans 3 Variable', style: 'normal', address: sans, range: LATIN },
  { family: 'Source Serif 4 Variable', style: 'normal', address: serif, range: LATIN },
  { family: 'Source Serif 4 Variable', style: 'italic', address: serifItalic, range: LATIN },
  { family: 'Source Serif 4 Variable', style: 'italic', address: extendedItalic, range: 'U+0100-02BA, U+1E00-1E9F' },
];

/** `picture` at its own width and height in px, as PNG. Rejects where the browser can't. */
export async function rasterise(picture: SVGSVGElement): Promise<Blob> {
  const copy = document.importNode(picture, true);
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = (await Promise.all(FACES.map(fontFace))).join('');
  copy.prepend(style);
  const address = URL.createObjectURL(svgFile(copy));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width.baseVal.value);
    canvas.height = Math.round(picture.height.baseVal.value);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await pngOf(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}

export function svgFile(picture: SVGSVGElement): Blob {
  const text = new XMLSerializer().serializeToString(picture);
  return new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', text], { type: 'image/svg+xml' });
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The canvas is too large.'));
      else resolve(blob);
    }, 'image/png');
  });
}

/** The face as a rule with its file inside; empty, and the next family of the list is drawn, where it can't be had. */
async function fontFace({ family, style, address, range }: Face): Promise<string> {
  const data = address.startsWith('data:') ? address : await dataOf(address).catch(() => null);
  if (data === null) return '';
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:200 900;src:url(${data});unicode-range:${range}}`;
}

async function dataOf(address: string): Promise<string> {
  const file = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(String(reader.result));
    };
    reader.onerror = () => {
      reject(new Error(address));
    };
    reader.readAsDataURL(file);
  });
}

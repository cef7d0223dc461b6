/**
 * A picture as pixels. An SVG that is drawn as an image sees no font of the page, and faces embedded in it may come too
 * late; so its shapes are drawn as an image, and its words over them one by one, where the browser would set them.
 */
import { readWords, type Word } from './words';

/** `picture` at its own width and height in px, as PNG. Rejects where the browser can't. */
export async function rasterise(picture: SVGSVGElement): Promise<Blob> {
  const words = readWords(picture);
  const shapes = document.importNode(picture, true);
  for (const text of shapes.querySelectorAll('text')) text.remove();
  const address = URL.createObjectURL(svgFile(shapes));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width.baseVal.value);
    canvas.height = Math.round(picture.height.baseVal.value);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('There is no canvas.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const scale = canvas.width / picture.viewBox.baseVal.width;
    for (const word of words) paint(context, word, scale);
    return await pngOf(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}

export function svgFile(picture: SVGSVGElement): Blob {
  const text = new XMLSerializer().serializeToString(picture);
  return new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', text], { type: 'image/svg+xml' });
}

function paint(context: CanvasRenderingContext2D, word: Word, scale: number): void {
  const { a, b, c, d, e, f } = word.matrix;
  context.setTransform(scale * a, scale * b, scale * c, scale * d, scale * e, scale * f);
  context.font = word.font;
  context.lineJoin = 'round';
  context.lineWidth = word.haloWidth;
  context.strokeStyle = word.halo;
  context.globalAlpha = word.haloOpacity;
  if (word.halo !== 'none') context.strokeText(word.text, word.x, word.y);
  context.globalAlpha = 1;
  context.fillStyle = word.fill;
  context.fillText(word.text, word.x, word.y);
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The canvas is too large.'));
      else resolve(blob);
    }, 'image/png');
  });
}

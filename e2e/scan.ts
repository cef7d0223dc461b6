import type { Locator } from 'playwright/test';
import { decodeQR } from 'qr/decode.js';

/** What a phone's camera would read off the screen where the code stands. */
export async function scan(code: Locator): Promise<string> {
  const screenshot = await code.screenshot({ scale: 'device' });
  const image = await code.evaluate(async (_, base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    // As text: to tell millions of numbers one by one takes most of a minute.
    let letters = '';
    for (const byte of context.getImageData(0, 0, width, height).data) letters += String.fromCharCode(byte);
    return { width, height, data: btoa(letters) };
  }, screenshot.toString('base64'));
  const data = Uint8ClampedArray.from(Buffer.from(image.data, 'base64'));
  return decodeQR({ ...image, data }, { timeLimit: 10_000 });
}

import { saveFile } from '../chart/saveFile';

/** Hands `text` to the visitor as a file. */
export function download(name: string, text: string): void {
  saveFile(name, new Blob([text], { type: 'application/json' }));
}

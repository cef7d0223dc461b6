/** Puts `text` on the clipboard, and says whether that worked: a page without a secure address may not. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

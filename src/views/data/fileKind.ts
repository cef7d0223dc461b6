/** Bytes that tell a session from a table: blanks and a byte order mark may come before the brace. */
const LOOKED_AT = 64;

/** A session is JSON, by its name or by its first character; whatever else a file is, it is looked at as a table. */
export async function fileKind(file: File): Promise<'session' | 'table'> {
  if (/\.json$/i.test(file.name)) return 'session';
  try {
    const beginning = await file.slice(0, LOOKED_AT).text();
    return /^\ufeff?\s*\{/.test(beginning) ? 'session' : 'table';
  } catch {
    // The reader of tables says what is the matter with it.
    return 'table';
  }
}

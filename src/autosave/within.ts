import type { AutosaveOptions } from './autosaveState';

/** What a promise gives; null where it fails or takes more than `ms`. */
export function within<T>(
  { later }: Pick<AutosaveOptions, 'later'>,
  ms: number,
  promise: Promise<T>,
): Promise<T | null> {
  return new Promise((resolve) => {
    const stop = later(() => resolve(null), ms);
    void promise
      .catch(() => null)
      .then((value) => {
        stop();
        resolve(value);
      });
  });
}

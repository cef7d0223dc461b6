/** The class that a digit key names: 1 to 9 are the first nine, 0 is the tenth. Null for other keys and where there is none. */
export function classOfKey(key: string, K: number): number | null {
  const m = /^\d$/.test(key) ? (Number(key) + 9) % 10 : K;
  return m < K ? m : null;
}

/** A sentence with something other than text in it, in the order of the language. */
export type Parts<T> = readonly (T | string)[];

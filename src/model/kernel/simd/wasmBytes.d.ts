/** A module as `scripts/assemblyScript.mjs` compiles it. */
declare module '*?wasm-bytes' {
  export const bytes: Uint8Array<ArrayBuffer>;
}

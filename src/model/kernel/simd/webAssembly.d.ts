/** What is used of it: this room sees no web interface. */
declare namespace WebAssembly {
  interface Module {
    readonly [brand: symbol]: never;
  }
  interface Instance {
    readonly exports: unknown;
  }
  function compile(bytes: Uint8Array<ArrayBuffer>): Promise<Module>;
  function instantiate(module: Module): Promise<Instance>;
}

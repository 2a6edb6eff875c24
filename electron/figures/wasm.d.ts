/** The bundler answers the import of a WebAssembly file with its path beside the bundle. */
declare module '*.wasm' {
  const file: string;
  export default file;
}

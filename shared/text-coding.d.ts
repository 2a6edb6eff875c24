/** What `shared/` uses of its surroundings: both Node and browsers have it, and no other layer's types declare it here. */

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

declare function btoa(binary: string): string;
declare function atob(base64: string): string;

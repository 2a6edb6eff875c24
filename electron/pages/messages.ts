/** What the engine says of a compilation, as plain sentences. */
export type Diagnostics = {
  readonly shortDiagnostics: readonly { readonly message: string; readonly path: string }[];
} | null;

export const listMessages = (from: Diagnostics) => (from?.shortDiagnostics ?? []).map(({ message }) => message);

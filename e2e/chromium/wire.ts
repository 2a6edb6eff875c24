/** Values as they go between the page and main over HTTP: JSON, with bytes in base64 and `undefined` kept. */

/** Names that stand alone in an object for what JSON has not. */
const BYTES = '$bytes';
const UNDEFINED = '$undefined';

type Base64 = { encode(bytes: Uint8Array): string; decode(text: string): Uint8Array };

export function createWire({ encode, decode }: Base64) {
  return {
    write: (value: unknown): string =>
      JSON.stringify({ value }, function replace(this: Record<string, unknown>, name, given) {
        // Node's Buffer has turned itself into a list of numbers by now.
        const original = this[name];
        if (original instanceof Uint8Array) return { [BYTES]: encode(original) };
        return original === undefined ? { [UNDEFINED]: true } : given;
      }),
    read: (text: string): unknown =>
      JSON.parse(text, (_, given) => {
        if (given === null || typeof given !== 'object') return given;
        // What was undefined in a list is a hole in it by now.
        if (Array.isArray(given)) return Array.from(given);
        if (UNDEFINED in given) return undefined;
        return BYTES in given ? decode(given[BYTES]) : given;
      }).value,
  };
}

/** Short sums by which equal bytes are told, as a name and against accidents: no protection against anyone. */

const PRIME = 0x01000193;
const STARTS = [0x811c9dc5, 0x1b873593];

function sum(bytes: Uint8Array, start: number): string {
  let hash = start;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, PRIME);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Sixteen hexadecimal digits (FNV-1a from two starts). */
export function hashBytes(bytes: Uint8Array): string {
  return STARTS.map((start) => sum(bytes, start)).join('');
}

/** Eight hexadecimal digits. */
export function hashText(text: string): string {
  return sum(new TextEncoder().encode(text), STARTS[0] ?? 0);
}

/** Ids of new blocks: short, so that the plan file stays readable, and random, so that pasted plans do not collide. */

/** Twelve characters of base 36: `b3k9x0q2m7wa`. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(11));
  return `b${Array.from(bytes, (byte) => (byte % 36).toString(36)).join('')}`;
}

/** Whether two parts of a plan say the same: what was said about them in comments and which clause they came from says nothing itself. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['comments', 'source']);

export function isSameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false;
    return one.every((item, index) => isSameData(item, other[index]));
  }
  const [mine, others] = [one as Readonly<Record<string, unknown>>, other as Readonly<Record<string, unknown>>];
  for (const key in mine) if (!SAYS_NOTHING.has(key) && !isSameData(mine[key], others[key])) return false;
  for (const key in others) {
    if (!SAYS_NOTHING.has(key) && others[key] !== undefined && mine[key] === undefined) return false;
  }
  return true;
}
